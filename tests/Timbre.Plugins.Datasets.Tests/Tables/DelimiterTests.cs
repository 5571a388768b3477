namespace Timbre.Plugins.Datasets.Tests;

public sealed class DelimiterTests
{
    [Theory]
    [InlineData("path,label\n1.wav,x;y\n", ",")]
    [InlineData("path;label\n1.wav;1,5\n2.wav;2,5\n", ";")]
    [InlineData("path;\"size, label\"\n1.wav;1,5\n", ";")]
    [InlineData("path;name, first;label\na;b;c\n", ";")]
    [InlineData("path\tlabel\n1, 2.wav\tx\n", "\t")]
    [InlineData("path|label\n1.wav|x\n", "|")]
    [InlineData("path\n1.wav\n", null)]
    public void The_character_of_the_header_that_divides_the_rows_alike_is_found(string table, string? expected) =>
        Delimiter.Find(table.TrimEnd('\n').Split('\n')).ShouldBe(expected);

    [Theory]
    [InlineData("1,5", ";", true, 1.5f)]
    [InlineData("-0,25", "\t", true, -0.25f)]
    [InlineData("1.5", ";", true, 1.5f)]
    [InlineData("1,5", ",", false, 0f)]
    [InlineData("1.234,5", ";", false, 0f)]
    [InlineData("eins", ";", false, 0f)]
    public void A_decimal_comma_is_read_where_no_comma_separates_columns(string written, string delimiter, bool isNumber, float number)
    {
        TableNumber.TryReadReal(written, delimiter, out var read).ShouldBe(isNumber);
        if (isNumber)
        {
            read.ShouldBe(number);
        }
    }
}
