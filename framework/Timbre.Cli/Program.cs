using Timbre.Cli;

return await CommandLine.RunAsync(args).ConfigureAwait(false);
