namespace Timbre.Pipelines.Tests.Descriptions;

public sealed class PluginPagesTests
{
    private static readonly IReadOnlyDictionary<string, string> Pages = PluginPages.Generate(TestPlugins.Catalogue);

    [Fact]
    public void A_page_says_what_the_author_wrote() => Pages["augmenter/shift.md"].ShouldBe(PluginPages.Mark + """

        # shift

        Augmenter of `Timbre.Pipelines.Tests`.

        Shifts a waveform.

        By `a|b` at most, and never \* more.

        See `Spectrum`.

        ```yaml
        augment:
          - shift: { max_seconds: 1 }
        ```

        | option | value | default | meaning |
        |---|---|---|---|
        | `max_seconds` | a number between 0 and 60 | `0.5` | Largest shift in either direction, in seconds. |
        | `probability` | a number above 0 and at most 1 | `1.0` | The chance of each item. |
        | `wrap` | true or false | `true` | Whether what leaves at one end comes in at the other. |

        """);

    [Fact]
    public void The_index_names_every_plugin_by_kind_and_a_page_leads_to_each()
    {
        var index = Pages["README.md"];

        index.ShouldContain("## Augmenters\n\n| name | what it does |\n|---|---|\n| [script](augmenter/script.md)");
        index.ShouldContain("| [shift](augmenter/shift.md) | Shifts a waveform. |\n");
        Pages.Count.ShouldBe(TestPlugins.Catalogue.Describe().Count + 1);
        Pages.Keys.Where(page => page != "README.md").ShouldAllBe(page => index.Contains($"]({page})"));
    }

    [Fact]
    public void The_same_plugins_give_the_same_pages() => PluginPages.Generate(TestPlugins.Catalogue).ShouldBe(Pages);
}
