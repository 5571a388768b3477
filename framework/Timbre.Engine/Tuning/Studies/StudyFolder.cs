namespace Timbre.Engine;

/// <summary>Finds the folders of searches below that of all runs.</summary>
internal static class StudyFolder
{
    private const int MostListed = 3;

    /// <summary>The folder of a search to go on with; nothing is written to one that is none.</summary>
    /// <exception cref="InputException">There is no such search.</exception>
    public static RunFolder Open(StudyOptions options, string name)
    {
        var searches = ResultFolder.Newest(options.RunsDirectory, name, ResultFolder.IsSearch);
        if (options.Resume == RunOptions.Latest)
        {
            return searches.Count > 0
                ? RunFolder.Open(searches[0])
                : throw new InputException($"There is no search '{name}' in '{options.RunsDirectory}' to go on with; start one without --resume.");
        }

        var named = Path.GetFullPath(options.Resume!);
        if (!Directory.Exists(named) || ResultFolder.IsSearch(named))
        {
            return RunFolder.Open(named);
        }

        var known = searches.Count == 0 ? $"there is none in '{Path.Combine(options.RunsDirectory, name)}'"
            : $"the newest {(searches.Count == 1 ? "is" : "are")} {string.Join(", ", searches.Take(MostListed))}";
        throw new InputException($"The folder '{named}' holds no search, since it has no {StudyStore.FileName}; {known}. Name one of these, or 'latest', or start a new search without --resume.");
    }

    /// <summary>The newest search of the same pipeline that neither ended nor is going on; null where there is none.</summary>
    /// <param name="options">Where searches are.</param>
    /// <param name="name">The name of their folder.</param>
    /// <param name="now">What is to be searched.</param>
    /// <param name="limit">The number of its trials, where it is known.</param>
    public static StudyLeftUnfinished? Unfinished(StudyOptions options, string name, StudyIdentity now, long? limit) => ResultFolder
        .Newest(options.RunsDirectory, name, ResultFolder.IsSearch)
        .Select(folder => Look(folder, now, limit))
        .FirstOrDefault(found => found is not null);

    private static StudyLeftUnfinished? Look(string folder, StudyIdentity now, long? limit)
    {
        try
        {
            // It is locked while another process goes on with it.
            using var free = RunFolder.Open(folder);
            using var store = StudyStore.Read(Path.Combine(folder, StudyStore.FileName));
            var trials = store.Trials();
            var ended = trials.Count(trial => trial.State != TrialState.Running);
            return store.Identity is { } before && !before.Differences(now).Any() && (ended < trials.Count || (limit is not null && ended < limit))
                ? new StudyLeftUnfinished(folder, ended, limit)
                : null;
        }
        catch (Exception failure) when (failure is InputException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
