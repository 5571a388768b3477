namespace Timbre.Engine;

/// <summary>Opens the folder of an experiment of several runs, new or to go on with.</summary>
internal static class ExperimentFolder
{
    /// <summary>The folder, locked.</summary>
    /// <param name="options">Whether to go on, and where; a folder of its own within another experiment where one is named.</param>
    /// <param name="name">The name of the folder of all such experiments of the pipeline.</param>
    /// <param name="parts">What the runs within are called: <c>folds</c>.</param>
    /// <param name="reportName">The file that is there when the experiment is finished.</param>
    /// <param name="partsOf">The runs in a folder.</param>
    /// <exception cref="InputException">There is nothing to go on with.</exception>
    public static RunFolder Open(RunOptions options, string name, string parts, string reportName, Func<string, IReadOnlyList<string>> partsOf)
    {
        switch (options)
        {
            case { Resume: null, Folder: { } place }:
                return RunFolder.CreateAt(place);
            case { Resume: null }:
                return RunFolder.Create(options.RunsDirectory, name, options.Time);
            case { Resume: RunOptions.Latest }:
                var all = ResultFolder.Newest(options.RunsDirectory, name, path => partsOf(path).Count > 0);
                return RunFolder.Open(all.FirstOrDefault(path => !File.Exists(Path.Combine(path, reportName))) ?? throw new InputException(all.Count == 0
                    ? $"There are no {parts} '{name}' in '{options.RunsDirectory}' to go on with; start without --resume."
                    : $"All {parts} '{name}' in '{options.RunsDirectory}' are finished, the newest in '{all[0]}'; start new ones without --resume."));
        }

        // A folder within another experiment may have been made just before that was interrupted.
        return options.Folder is not null || !Directory.Exists(options.Resume) || partsOf(options.Resume).Count > 0
            ? RunFolder.Open(options.Resume)
            : throw new InputException($"The folder '{options.Resume}' holds no {parts} to go on with; name the folder that was printed when they were interrupted, or start without --resume.");
    }
}
