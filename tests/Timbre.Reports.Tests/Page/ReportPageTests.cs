using System.Text.Json;
using Microsoft.Playwright;

namespace Timbre.Reports.Tests.Page;

public sealed class ReportPageTests(Browser browser) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_page_opens_without_a_network_complains_of_nothing_and_loads_nothing()
    {
        await using var opened = await OpenAsync();

        opened.Complaints.ShouldBeEmpty();
        opened.Requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("file:", StringComparison.Ordinal)).ShouldBeEmpty();
        opened.Requests.Count(url => url.StartsWith("file:", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Every_chart_has_lines_and_every_image_has_colours()
    {
        await using var opened = await OpenAsync();

        // A curve is two pixels wide; grids, axes and diagonals are thinner.
        var curves = await opened.Page.EvaluateAsync<int[]>("""
            [...document.querySelectorAll('.chart')].map(chart =>
              [...chart.querySelectorAll('svg path[stroke-width="2"]')].filter(path => /[LC]/.test(path.getAttribute('d'))).length)
            """);
        curves.Length.ShouldBe(5);
        curves.ShouldAllBe(count => count >= 1);
        var colours = await opened.Page.EvaluateAsync<int[]>("""
            [...document.querySelectorAll('canvas')].map(canvas =>
              new Set(new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer)).size)
            """);
        // Eleven mistakes of the twelve are where they were, two clips and one array.
        colours.Length.ShouldBe(14);
        colours.ShouldAllBe(count => count > 20);
    }

    [Fact]
    public async Task Every_player_plays_its_sound()
    {
        await using var opened = await OpenAsync();

        var heard = await opened.Page.EvaluateAsync<JsonElement>("""
            async () => {
              const heard = [];
              for (const audio of document.querySelectorAll('audio')) {
                const moved = new Promise((resolve, reject) => {
                  audio.addEventListener('timeupdate', () => audio.currentTime > 0 && resolve());
                  audio.addEventListener('error', () => reject(new Error(audio.error.message)));
                });
                await audio.play();
                await moved;
                heard.push(audio.duration);
                audio.pause();
              }
              return heard;
            }
            """);
        var durations = heard.EnumerateArray().Select(value => value.GetDouble()).ToList();
        durations.Count.ShouldBe(13);
        // Opus adds a few milliseconds at its ends.
        durations.ShouldAllBe(seconds => seconds > 0.45 && seconds < 0.7);
    }

    [Fact]
    public async Task Labels_paths_groups_and_columns_are_text_and_never_run()
    {
        await using var opened = await OpenAsync();

        (await opened.Page.EvaluateAsync<bool>("window.ran === undefined")).ShouldBeTrue();
        (await opened.Page.QuerySelectorAllAsync("main img, main b[onclick], main script, main u")).ShouldBeEmpty();
        var text = await opened.Page.InnerTextAsync("main");
        text.ShouldContain(RunFiles.HostileLabel);
        text.ShouldContain(RunFiles.HostileColumn);
        text.ShouldContain("Mind <u>this</u>.");
    }

    [Fact]
    public async Task A_script_that_is_put_into_a_page_is_refused_by_the_browser()
    {
        RunFiles.Write(_folder);
        var report = RunReport.Write(_folder.Path);
        File.WriteAllText(report, File.ReadAllText(report).Replace("</main>", "</main><script>window.ran=1</script>", StringComparison.Ordinal));

        await using var opened = await browser.OpenAsync(report);

        (await opened.Page.EvaluateAsync<bool>("window.ran === undefined")).ShouldBeTrue();
        opened.Complaints.ShouldHaveSingleItem().ShouldContain("Content Security Policy");
    }

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task A_page_fits_its_screen_and_can_be_read(int width, ColorScheme scheme)
    {
        await using var opened = await OpenAsync(width, scheme);

        (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        // The ratio of WCAG 2.2, section 1.4.3, between text and what is behind it.
        (await opened.Page.EvaluateAsync<double>("""
            () => {
              const luminance = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map((value) => value / 255)
                .map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4).reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);
              const style = getComputedStyle(document.body);
              const [light, dark] = [luminance(style.color), luminance(style.backgroundColor)].sort((a, b) => b - a);
              return (light + 0.05) / (dark + 0.05);
            }
            """)).ShouldBeGreaterThan(7);
    }

    [Fact]
    public async Task A_leak_is_said_first_and_in_red()
    {
        RunFiles.Write(_folder, leaks: true);
        await using var opened = await browser.OpenAsync(RunReport.Write(_folder.Path));

        var banner = await opened.Page.InnerTextAsync("header .banner.bad");
        banner.ShouldStartWith("These figures are flattered.");
        banner.ShouldContain("1 group is in more than one part of the data.");
        banner.ShouldContain("1 recording has a copy in another part of the data.");
        (await opened.Page.EvaluateAsync<bool>("document.querySelector('.banner').compareDocumentPosition(document.querySelector('.figures')) === Node.DOCUMENT_POSITION_FOLLOWING")).ShouldBeTrue();
    }

    [Fact]
    public void A_page_of_a_small_run_is_small()
    {
        RunFiles.Write(_folder);

        new FileInfo(RunReport.Write(_folder.Path)).Length.ShouldBeLessThan(2_000_000);
    }

    private async Task<OpenPage> OpenAsync(int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        RunFiles.Write(_folder);
        return await browser.OpenAsync(RunReport.Write(_folder.Path), width, scheme);
    }
}
