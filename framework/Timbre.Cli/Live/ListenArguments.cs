using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Timbre.Audio;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>What `timbre listen` listens to, and how.</summary>
internal sealed class ListenArguments
{
    private readonly Option<string?> _microphone = new("--microphone", "-D") { Description = "An ALSA device; 'default' unless given. --microphones lists them.", HelpName = "NAME" };
    private readonly Option<string?> _input = new("--input", "-i") { Description = "A file that is played in real time, or - for raw samples from standard input.", HelpName = "FILE|-" };
    private readonly Option<int?> _rate = new("--rate") { Description = "Samples per second of standard input; the model's rate unless given.", HelpName = "HZ" };
    private readonly Option<int> _channels = new("--channels") { Description = "Channels of standard input, of which the mean is taken.", HelpName = "N", DefaultValueFactory = _ => 1 };
    private readonly Option<string> _format = new("--sample-format") { Description = "s16, s32 or f32, little-endian: how samples stand in standard input.", HelpName = "FORMAT", DefaultValueFactory = _ => "s16" };
    private readonly Option<double> _speed = new("--speed") { Description = "How many times as fast as real time a file is played.", HelpName = "FACTOR", DefaultValueFactory = _ => 1 };
    private readonly Option<string?> _overload = new("--overload")
    {
        Description = "What happens to audio that comes faster than it is judged: drop, the oldest of it is dropped and counted; wait, whoever writes waits. For standard input wait, else drop, unless given.",
        HelpName = "drop|wait",
    };
    private readonly Option<double> _buffer = new("--buffer") { Description = "Seconds of audio that may wait to be judged.", HelpName = "SECONDS", DefaultValueFactory = _ => 2 };
    private readonly Option<int> _threads = new("--threads") { Description = "Threads that the network computes with; more than one is slower as soon as another process needs a core.", HelpName = "N", DefaultValueFactory = _ => 1 };

    public ListenArguments()
    {
        Within(_rate, DecodeOptions.LowestSampleRate, DecodeOptions.HighestSampleRate);
        Within(_channels, 1, RawAudio.MostChannels);
        Within(_threads, 1, 1024);
        Within(_speed, 0.01, 1e6);
        Within(_buffer, 0.05, 3600);
        OneOf(_format, Enum.GetNames<SampleFormat>());
        OneOf(_overload, Enum.GetNames<Overload>());
    }

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_microphone, _input, _rate, _channels, _format, _speed, _overload, _buffer, _threads])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(Check);
    }

    /// <summary>Opens what is listened to.</summary>
    /// <param name="parsed">The arguments.</param>
    /// <param name="modelRate">The model's sample rate, which a device is asked for.</param>
    public IAudioSource Open(ParseResult parsed, int modelRate) => parsed.GetValue(_input) switch
    {
        null => AlsaCapture.Open(parsed.GetValue(_microphone) ?? "default", modelRate, TimeProvider.System),
        "-" => new RawAudio(
            Console.OpenStandardInput(), "standard input", parsed.GetValue(_rate) ?? modelRate, parsed.GetValue(_channels),
            Enum.Parse<SampleFormat>(parsed.GetValue(_format)!, ignoreCase: true)),
        var file => new PlayedFile(file, parsed.GetValue(_speed), TimeProvider.System),
    };

    public LiveOptions Options(ParseResult parsed) => new()
    {
        BufferSeconds = parsed.GetValue(_buffer),
        Threads = parsed.GetValue(_threads),
        Overload = parsed.GetValue(_overload) is { } word ? Enum.Parse<Overload>(word, ignoreCase: true)
            : parsed.GetValue(_input) == "-" ? Overload.Wait : Overload.Drop,
    };

    private void Check(CommandResult result)
    {
        var input = result.GetValue(_input);
        if (IsGiven(_microphone) && input is not null)
        {
            result.AddError("--microphone and --input exclude each other; choose one.");
        }

        if (input != "-" && ((Option[])[_rate, _channels, _format]).FirstOrDefault(IsGiven) is { } raw)
        {
            result.AddError($"{raw.Name} says how raw samples from standard input stand (--input -); a device and a file tell it themselves.");
        }

        if (input is null or "-" && IsGiven(_speed))
        {
            result.AddError("--speed is for a file that is played (--input FILE).");
        }

        bool IsGiven(Option option) => result.GetResult(option) is { Implicit: false };
    }

    private static void Within<T>(Option<T> option, double least, double most) => option.Validators.Add(result =>
    {
        var word = result.Tokens is [var token] ? token.Value : null;
        if (word is not null && double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !(value >= least && value <= most))
        {
            result.AddError(FormattableString.Invariant($"{option.Name} is {word}; it must be between {least} and {most}."));
        }
    });

    private static void OneOf<T>(Option<T> option, string[] words) => option.Validators.Add(result =>
    {
        var allowed = Array.ConvertAll(words, word => word.ToLowerInvariant());
        if (result.Tokens is [var token] && !allowed.Contains(token.Value))
        {
            result.AddError($"{option.Name} is '{token.Value}'; it must be {string.Join(", ", allowed[..^1])} or {allowed[^1]}.");
        }
    });
}
