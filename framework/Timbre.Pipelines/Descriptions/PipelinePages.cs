using System.Globalization;
using System.Text;
using Timbre.Pipelines.Binding;
using Timbre.Pipelines.Descriptions;

namespace Timbre.Pipelines;

/// <summary>Pages of Markdown about the keys of a pipeline itself, made from the records that a pipeline is bound to.</summary>
/// <remarks>The pages are a function of the records: no paths, versions or times. Lines end with a line feed.</remarks>
public static class PipelinePages
{
    /// <summary>What each page begins with; a file that does is nobody's own work.</summary>
    public const string Mark = "<!-- Written by `timbre docs` from the documentation of the records that a pipeline is bound to: change it there. -->\n";

    private const string IndexName = "README.md";
    private const string StagesName = "stages.md";

    private static readonly XmlDocumentation Texts = XmlDocumentation.Markdown;

    /// <summary>The examples of all pages, in the order of the pages.</summary>
    public static IReadOnlyList<ExampleDescription> Examples { get; } =
        [.. Texts.Examples(typeof(Pipeline)), .. Sections().SelectMany(section => section.Examples.Concat(section.Options.SelectMany(WithNested).SelectMany(option => option.Examples)))];

    /// <summary>The pages by their name: a page for each section, one for the lists of stages, and the index, <c>README.md</c>.</summary>
    public static IReadOnlyDictionary<string, string> Generate()
    {
        var sections = Sections();
        var stages = sections.Where(section => section.Kind is not null).ToList();
        return sections.Where(section => section.Options.Count > 0).ToDictionary(PathOf, Section)
            .Append(KeyValuePair.Create(StagesName, Stages(stages)))
            .Append(KeyValuePair.Create(IndexName, Index(sections)))
            .ToDictionary();
    }

    private static IReadOnlyList<OptionDescription> Sections() =>
    [
        OptionDescription.Of(OptionsShape.Of(typeof(ExtendsSection)), Texts)[0],
        .. OptionDescription.Of(OptionsShape.Of(typeof(Pipeline)), Texts),
    ];

    private static string PathOf(OptionDescription section) => section.Kind is not null ? $"{StagesName}#{section.Key}" : section.Options.Count > 0 ? $"{section.Key}.md" : $"#{section.Key}";

    private static string Index(IReadOnlyList<OptionDescription> sections)
    {
        var text = new StringBuilder(Mark).Append("\n# A pipeline\n");
        AddParagraphs(text, Texts.Remarks(typeof(Pipeline)).Prepend(Texts.Summary(typeof(Pipeline))));

        AddExamples(text, Texts.Examples(typeof(Pipeline)));
        text.Append('\n');
        Markdown.AddTable(text, "key", "", sections, section => HasChapter(section) || section.Kind is not null ? PathOf(section) : null);
        foreach (var section in sections.Where(section => section.Kind is null && section.Options.Count == 0 && section.Examples.Count > 0))
        {
            AddChapter(text, section);
        }

        text.Append("\n## How to\n\n");
        foreach (var section in sections)
        {
            AddLinks(text, PathOf(section), section.Examples);
            foreach (var option in section.Options)
            {
                AddLinks(text, $"{PathOf(section)}#{option.Key}", WithNested(option).SelectMany(each => each.Examples));
            }
        }

        return text.ToString();
    }

    private static string Section(OptionDescription section)
    {
        var text = new StringBuilder(Mark).Append(CultureInfo.InvariantCulture, $"\n# {section.Key}\n");
        AddParagraphs(text, section.Remarks.Prepend(section.Summary));
        AddExamples(text, section.Examples);
        text.Append('\n');
        Markdown.AddTable(text, "key", "", section.Options, option => HasChapter(option) ? $"#{option.Key}" : null);
        foreach (var option in section.Options.Where(HasChapter))
        {
            AddChapter(text, option);
        }

        return text.ToString();
    }

    private static string Stages(IReadOnlyList<OptionDescription> stages)
    {
        var text = new StringBuilder(Mark).Append("\n# Stages\n");
        AddParagraphs(text, Texts.Remarks(typeof(Stage<>)));
        foreach (var stage in stages)
        {
            AddChapter(text, stage);
        }

        return text.ToString();
    }

    private static bool HasChapter(OptionDescription option) => option.Options.Count > 0 || option.Examples.Count > 0;

    private static void AddChapter(StringBuilder text, OptionDescription option)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {option.Key}\n\n{option.Summary}");
        text.Append(option.Kind is { } kind ? $" There are [these {kind.Name}s](../plugins/README.md#{kind.Name}s).\n" : "\n");
        if (option.Options.Count > 0)
        {
            text.Append('\n');
            Markdown.AddTable(text, "key", option.Prefix, option.Options);
        }

        AddExamples(text, WithNested(option).SelectMany(each => each.Examples));
    }

    private static void AddParagraphs(StringBuilder text, IEnumerable<string> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            text.Append('\n').Append(paragraph).Append('\n');
        }
    }

    private static void AddExamples(StringBuilder text, IEnumerable<ExampleDescription> examples)
    {
        foreach (var example in examples)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{Markdown.Capital(example.Caption)}:\n");
            Markdown.AddYaml(text, example.Code);
        }
    }

    private static void AddLinks(StringBuilder text, string target, IEnumerable<ExampleDescription> examples)
    {
        foreach (var example in examples)
        {
            text.Append(CultureInfo.InvariantCulture, $"- [{Markdown.Capital(example.Caption)}]({target})\n");
        }
    }

    private static IEnumerable<OptionDescription> WithNested(OptionDescription option) => option.Options.SelectMany(WithNested).Prepend(option);
}
