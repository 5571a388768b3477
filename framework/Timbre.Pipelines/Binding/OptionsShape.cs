using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Timbre.Pipelines.Binding;

/// <summary>The keys of an options record.</summary>
/// <param name="Type">The record.</param>
/// <param name="Options">Its settable properties, in the order of declaration.</param>
internal sealed record OptionsShape(Type Type, IReadOnlyList<OptionShape> Options)
{
    // Types of loaded plugin assemblies live as long as the process, so that nothing is kept alive by this.
    private static readonly ConcurrentDictionary<Type, OptionsShape> Known = new();

    /// <summary>The option that may be written without its key, if there is one.</summary>
    public OptionShape? Shorthand { get; } = Options.FirstOrDefault(option => option.IsShorthand);

    /// <summary>Whether the record is of use with nothing given.</summary>
    public bool IsOptional { get; } =
        !Options.Any(option => option.IsRequired) && (Activator.CreateInstance(Type) is not IValidatedOptions validated || !validated.Validate().Any());

    public OptionShape? Find(string key) => Options.FirstOrDefault(option => option.Key == key);

    /// <summary>Whether a type is a record that can be made without arguments.</summary>
    public static bool IsOptionsType(Type type) =>
        type is { IsClass: true, IsAbstract: false }
        && type.GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance) is not null
        && type.GetConstructor(Type.EmptyTypes) is not null;

    /// <summary>The keys of a record.</summary>
    /// <exception cref="NotSupportedException">A property has a type that a pipeline cannot set; the message names it.</exception>
    public static OptionsShape Of(Type type) => Known.GetOrAdd(type, static type =>
    {
        var defaults = Activator.CreateInstance(type)!;
        var nullability = new NullabilityInfoContext();
        return new OptionsShape(type, [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true })
            // What plugins share comes first: n_fft before n_mels.
            .OrderBy(property => Depth(property.DeclaringType!))
            .Select(property => OptionShape.Of(property, defaults, nullability))]);
    });

    private static int Depth(Type type) => type.BaseType is { } parent ? 1 + Depth(parent) : 0;
}

/// <summary>One key of an options record.</summary>
internal sealed record OptionShape
{
    public required string Key { get; init; }

    public required PropertyInfo Property { get; init; }

    public required ValueShape Value { get; init; }

    public required Constraints Constraints { get; init; }

    public required bool IsRequired { get; init; }

    public required bool IsNullable { get; init; }

    public required bool IsShorthand { get; init; }

    /// <summary>The value where the key is absent; null also where the key is required.</summary>
    public required object? Default { get; init; }

    public static OptionShape Of(PropertyInfo property, object defaults, NullabilityInfoContext nullability)
    {
        var value = ValueShape.Of(property.PropertyType) ?? throw new NotSupportedException(
            $"{property.DeclaringType!.Name}.{property.Name} has the type {property.PropertyType.Name}, which a pipeline cannot set. "
            + "An option is a string, bool, int, long, float, double, enum, record, Stage<plugin interface>, or an IReadOnlyList or "
            + "IReadOnlyDictionary<string, …> of these.");
        var isRequired = property.IsDefined(typeof(RequiredMemberAttribute)) || property.IsDefined(typeof(RequiredAttribute));
        return new OptionShape
        {
            Key = Naming.SnakeCase(property.Name),
            Property = property,
            Value = value,
            Constraints = Constraints.Of(property),
            IsRequired = isRequired,
            IsNullable = nullability.Create(property).WriteState == NullabilityState.Nullable,
            IsShorthand = property.IsDefined(typeof(ShorthandAttribute)),
            Default = isRequired ? null : property.GetValue(defaults),
        };
    }
}
