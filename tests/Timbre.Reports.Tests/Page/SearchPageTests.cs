using System.Globalization;
using Microsoft.Playwright;
using Timbre.Engine;
using Timbre.Pipelines;

namespace Timbre.Reports.Tests.Page;

public sealed class SearchPageTests(Browser browser) : IDisposable
{
    private const string Hostile = "<img src=x onerror=window.ran=1>";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_chart_shows_every_trial_that_has_a_value()
    {
        await using var opened = await OpenAsync(Searched(40));

        opened.Complaints.ShouldBeEmpty();
        opened.Requests.Count(url => url.StartsWith("file:", StringComparison.Ordinal)).ShouldBe(1);
        // A dot each in the search's chart and in those of three parameters, but one trial has none of the last; the fifth chart has a line each.
        var dots = await opened.Page.EvaluateAsync<int[]>("""
            [...document.querySelectorAll('.chart')].map(chart => [...chart.querySelectorAll('svg path[transform]')]
              .filter(path => /^M1 0A1 1/.test(path.getAttribute('d'))).length)
            """);
        dots.Take(4).ShouldBe([38, 38, 38, 37]);
        (await opened.Page.EvaluateAsync<int>("""
            [...[...document.querySelectorAll('.chart')].at(-1).querySelectorAll('svg path[fill="none"]')].filter(path => /^M[^M]*[LC]/.test(path.getAttribute('d')) && !/[HV]/.test(path.getAttribute('d'))
              && path.getAttribute('stroke-linejoin') === 'bevel').length
            """)).ShouldBe(38);
    }

    [Fact]
    public async Task The_page_says_what_won_that_its_figure_is_optimistic_and_what_gave_no_result()
    {
        await using var opened = await OpenAsync(Searched(40));

        var text = (await opened.Page.InnerTextAsync("main")).Replace('\u00a0', ' ');
        text.ShouldContain("The best of 40 trials is trial 39 with validation.recall 95.0 %. It was chosen by this very figure");
        text.ShouldContain("2 trials gave no result.");
        text.ShouldContain("lr: 0.001");
        (await opened.Page.Locator("#importance tbody tr").CountAsync()).ShouldBe(3);
        (await opened.Page.EvaluateAsync<bool>("window.ran === undefined")).ShouldBeTrue();
        (await opened.Page.QuerySelectorAllAsync("main img")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_click_on_a_heading_orders_the_trials_by_number_and_another_turns_them_round()
    {
        await using var opened = await OpenAsync(Searched(40));
        var head = opened.Page.Locator("#trials thead th").Nth(1).Locator("button");

        await head.ClickAsync();
        (await FirstTrialAsync(opened.Page)).ShouldBe("1");
        await head.ClickAsync();
        (await FirstTrialAsync(opened.Page)).ShouldBe("39");
        // Those without a value stay last, either way.
        (await opened.Page.Locator("#trials tbody tr").Last.InnerTextAsync()).ShouldContain("failed");
    }

    [Fact]
    public async Task A_search_without_a_result_and_one_that_is_not_over_say_so()
    {
        var report = Searched(3);
        await using var opened = await OpenAsync(report with
        {
            Trials = [.. report.Trials.Select(trial => trial with { State = TrialState.Running })],
            Best = null,
            Importance = [],
        });

        var text = await opened.Page.InnerTextAsync("header");
        text.ShouldContain("No trial was trained to its end.");
        text.ShouldContain("The search is not over.");
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_of_five_thousand_trials_is_below_five_megabytes_and_fits_a_small_screen()
    {
        await using var opened = await OpenAsync(Searched(5000), width: 390);

        new FileInfo(_folder["report.html"]).Length.ShouldBeLessThan(5_000_000);
        (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390);
        (await opened.Page.InnerTextAsync("#trials")).ShouldContain("trials.csv has all");
    }

    private static async Task<string> FirstTrialAsync(IPage page) => (await page.Locator("#trials tbody tr th").First.InnerTextAsync()).Trim();

    private async Task<OpenPage> OpenAsync(StudyReport report, int width = 1280)
    {
        File.WriteAllText(_folder["report.html"], ReportPage.Html(SearchPage.Of(report, report.Best is null ? null : "name: won\nlr: 0.001\n", "name: searched\n")));
        return await browser.OpenAsync(_folder["report.html"], width);
    }

    // Better from trial to trial, every fourth pruned, two of each forty failed.
    private static StudyReport Searched(int count)
    {
        List<Trial> trials = [.. Enumerable.Range(1, count).Select(number => Trial(number, count))];
        var best = trials.Where(trial => trial.State == TrialState.Complete).MaxBy(trial => trial.Value);
        return new StudyReport
        {
            Folder = "/runs/searched-tune/20300101-000000",
            Metric = "validation.recall",
            Paths = ["train.optimizer.adam.lr", "train.batch_size", "model.layers[3]"],
            Scales = [SearchScale.Logarithmic, SearchScale.Linear, SearchScale.Choice],
            Method = TuneMethod.Tpe,
            Seconds = 4000,
            Sessions = 2,
            Trials = [.. trials.OrderByDescending(trial => trial.Value ?? -1)],
            Best = best,
            Importance = [new ParameterImportance("train.optimizer.adam.lr", 0.7), new ParameterImportance("model.layers[3]", 0.2), new ParameterImportance("train.batch_size", 0.1)],
            BestPipeline = "best.yaml",
        };
    }

    private static Trial Trial(int number, int count)
    {
        var failed = number % 20 == 0;
        var state = failed ? TrialState.Failed : number % 4 == 0 ? TrialState.Pruned : TrialState.Complete;
        var value = Math.Round(0.5 + (0.45 * number / (count - 1)), 4);
        return new Trial
        {
            Number = number,
            State = state,
            Value = failed ? null : value,
            Error = failed ? $"The loss is no number. {Hostile}\n   more" : null,
            Started = DateTimeOffset.UnixEpoch.AddSeconds(number),
            Ended = DateTimeOffset.UnixEpoch.AddSeconds(number + 30),
            Epochs = failed ? [] : [.. Enumerable.Range(1, state == TrialState.Pruned ? 2 : 6).Select(epoch => Epoch(epoch, value - (0.3 / epoch)))],
            Parameters =
            [
                new ParameterValue("train.optimizer.adam.lr", (1e-4 * Math.Pow(1000, number / (double)count)).ToString("G4", CultureInfo.InvariantCulture)),
                new ParameterValue("train.batch_size", ((number % 8 * 4) + 4).ToString(CultureInfo.InvariantCulture)),
                .. number == 5 ? (ParameterValue[])[] : [new ParameterValue("model.layers[3]", number % 3 == 0 ? "relu" : Hostile)],
            ],
        };
    }

    private static TrialEpoch Epoch(int epoch, double value) =>
        new(new EpochMetrics { Epoch = epoch, Loss = 1.0 / epoch, Accuracy = value, LearningRate = 0.001, Clips = 10 }, value);
}
