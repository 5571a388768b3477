using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Timbre.Reports.Tests.Browser))]

namespace Timbre.Reports.Tests;

/// <summary>Debian's Chromium without a window and without a network; tests that need it are skipped where it is absent, and fail there in continuous integration (CI=true).</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            // Tests may run as root, where Chromium has no sandbox; no audio device is needed for players to run.
            Args = ["--no-sandbox", "--disable-gpu", "--mute-audio", "--autoplay-policy=no-user-gesture-required"],
        });
    }

    /// <summary>Opens a file, and keeps what the page complains of and what it loads.</summary>
    internal async Task<OpenPage> OpenAsync(string file, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var absent = $"{Chromium} is not installed (Debian's package chromium).";
        // Where everything must be checked, a page that nobody opened is not.
        Assert.False(_browser is null && Environment.GetEnvironmentVariable("CI") == "true", absent);
        Assert.SkipWhen(_browser is null, absent);
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            Offline = true,
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        var page = await context.NewPageAsync();
        List<string> complaints = [];
        List<string> requests = [];
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => requests.Add(request.Url);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        await page.WaitForFunctionAsync("document.querySelector('main section') && [...document.querySelectorAll('.chart')].every(chart => chart.querySelector('svg path'))");
        return new OpenPage(page, complaints, requests);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

/// <summary>A page that was opened.</summary>
internal sealed record OpenPage(IPage Page, IReadOnlyList<string> Complaints, IReadOnlyList<string> Requests) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
