using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>How and where `timbre predict` writes.</summary>
internal sealed class PredictionArguments
{
    private readonly Option<Layout> _format = new("--format", "-f") { Description = "table, json, csv, rttm or audacity; the last two hold segments.", HelpName = "FORMAT" };
    private readonly Option<bool> _json = new("--json") { Description = "Print a JSON array; as --format json." };
    private readonly Option<bool> _csv = new("--csv") { Description = "Print CSV; as --format csv." };
    private readonly Option<bool> _windows = new("--windows") { Description = "Also print what each window says." };
    private readonly Option<bool> _segments = new("--segments") { Description = "Merge neighbouring windows of one label, with times and mean probability." };
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Write to this file instead of standard output; to a folder (named with a / at its end, or there already), a file for each recording.",
        HelpName = "FILE|FOLDER/",
    };

    public PredictionArguments() => _format.CustomParser = result =>
    {
        var word = result.Tokens[0].Value;
        if (Enum.TryParse<Layout>(word, ignoreCase: true, out var layout) && !char.IsAsciiDigit(word[0]))
        {
            return layout;
        }

        result.AddError($"--format is '{word}'; it must be table, json, csv, rttm or audacity.");
        return default;
    };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_format, _json, _csv, _windows, _segments, _output])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(Check);
    }

    /// <summary>Whether standard output gets the predictions as they come; a table comes at the end.</summary>
    public bool StreamsToStandardOutput(ParseResult parsed) => parsed.GetValue(_output) is null && LayoutOf(parsed) != Layout.Table;

    /// <summary>Opens what the arguments ask for.</summary>
    /// <exception cref="InputException">Labels of several recordings are to go into one file of a format that has no names.</exception>
    public PredictionOutput Open(Terminal terminal, ParseResult parsed, IReadOnlyList<string> labels, IReadOnlyList<string> paths)
    {
        var (layout, target) = (LayoutOf(parsed), parsed.GetValue(_output));
        var detail = parsed.GetValue(_segments) || layout is Layout.Rttm or Layout.Audacity ? Detail.Segments : parsed.GetValue(_windows) ? Detail.Windows : Detail.Recording;
        var isFolder = target is not null && (target.EndsWith('/') || Directory.Exists(target));
        if (layout == Layout.Audacity && paths.Count > 1 && !isFolder)
        {
            throw new InputException(
                $"Audacity's labels do not say which recording they belong to, and there are {paths.Count}; name a folder for them: --output labels/.");
        }

        var names = RecordingNames.Of(paths);
        return layout switch
        {
            Layout.Json => new(target, ".json", names, stream => new PredictionJson(stream, labels, detail)),
            Layout.Csv => new(target, ".csv", names, stream => new PredictionCsv(Text(stream), labels, detail)),
            Layout.Rttm => new(target, ".rttm", names, stream => new SegmentRttm(Text(stream), labels, names)),
            Layout.Audacity => new(target, ".txt", names, stream => new SegmentAudacity(Text(stream), labels)),
            _ when target is null => new(null, "", names, _ => new PredictionTables(terminal.Results, labels, detail)),
            _ => new(target, ".txt", names, stream => new PredictionTables(Terminal.Plain(Text(stream)), labels, detail)),
        };
    }

    private static StreamWriter Text(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16);

    private Layout LayoutOf(ParseResult parsed) =>
        parsed.GetValue(_json) ? Layout.Json : parsed.GetValue(_csv) ? Layout.Csv : parsed.GetValue(_format);

    private bool IsOfSegments(CommandResult result) =>
        result.GetResult(_format) is { } format && !format.Errors.Any() && result.GetValue(_format) is Layout.Rttm or Layout.Audacity;

    private void Check(CommandResult result)
    {
        var named = new[] { result.GetValue(_json), result.GetValue(_csv), result.GetResult(_format) is { Implicit: false } }.Count(given => given);
        if (result.GetValue(_json) && result.GetValue(_csv))
        {
            result.AddError("--json and --csv exclude each other; choose one.");
        }
        else if (named > 1)
        {
            result.AddError("--json and --csv are formats, and --format names another; choose one.");
        }
        else if (result.GetValue(_windows) && (result.GetValue(_segments) || IsOfSegments(result)))
        {
            result.AddError("--windows shows windows one by one, and segments merge them; choose one.");
        }
    }
}
