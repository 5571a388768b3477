using System.CommandLine;
using Timbre.Pipelines;

namespace Timbre.Cli.Commands;

/// <summary>`timbre schema`: the JSON schema of pipelines.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        CodeArguments code = new();
        Command command = new("schema", "Print the JSON schema of pipelines, for editors and validators.");
        code.AddTo(command);
        command.SetAction(parsed =>
        {
            Console.Out.Write(PipelineSchema.Generate(Catalogue.Load(code.Options(parsed))));
            return ExitCode.Success;
        });
        return command;
    }
}
