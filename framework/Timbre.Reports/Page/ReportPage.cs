using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Timbre.Reports;

/// <summary>Makes one HTML file of a report's data, its script and its style.</summary>
/// <remarks>
/// The browser is told to run no script but this one, by its hash, and to load nothing from anywhere: labels and paths are other people's text. JSON is
/// written with &lt;, &gt; and &amp; escaped, so that no text can end the block that it stands in.
/// </remarks>
internal static class ReportPage
{
    private static readonly string Script = Resource("report.js");
    private static readonly string Style = Resource("report.css");

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The page.</summary>
    public static string Html(ReportData data)
    {
        var title = WebUtility.HtmlEncode($"{data.Name} · {data.Run}");
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; media-src data:; style-src 'unsafe-inline'; script-src 'sha256-{Hash(Script)}'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <link rel="icon" href="data:,">
            <style>{Style}</style>
            </head>
            <body>
            <noscript><p class="banner">This report is drawn by the script inside it; allow scripts for this file. The figures are in the files beside it.</p></noscript>
            <main id="report"></main>
            <script type="application/json" id="data">{JsonSerializer.Serialize(data, Json)}</script>
            <script>{Script}</script>
            </body>
            </html>

            """;
    }

    // Of the text between the tags, as Content Security Policy Level 3, section 2.3.1, says.
    private static string Hash(string script) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
