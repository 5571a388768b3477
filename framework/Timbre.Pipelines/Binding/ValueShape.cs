using System.Reflection;

namespace Timbre.Pipelines.Binding;

/// <summary>What a value in YAML may look like, read from a C# type. Binder, schema and descriptions follow the same shapes.</summary>
internal abstract record ValueShape(Type Type)
{
    /// <summary>The kind of value in an error message: <c>it must be {Noun}</c>.</summary>
    public abstract string Noun { get; }

    /// <summary>The shape of a property's type, or null where a pipeline cannot set a property of that type.</summary>
    public static ValueShape? Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return new TextShape(type);
        }

        if (type == typeof(YamlValue))
        {
            return new AnyShape(type);
        }

        if (type == typeof(bool))
        {
            return new BooleanShape(type);
        }

        if (type.IsEnum)
        {
            return new EnumShape(type);
        }

        if (type == typeof(int) || type == typeof(long))
        {
            return new IntegerShape(type);
        }

        if (type == typeof(double) || type == typeof(float))
        {
            return new NumberShape(type);
        }

        return type.IsGenericType ? OfGeneric(type) : OptionsShape.IsOptionsType(type) ? new OptionsValueShape(type) : null;
    }

    private static ValueShape? OfGeneric(Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GetGenericArguments();
        if (definition == typeof(Stage<>))
        {
            return PluginKind.Of(arguments[0]) is { } kind ? new StageShape(type, kind) : null;
        }

        if (definition == typeof(IReadOnlyList<>))
        {
            return Of(arguments[0]) is { } item ? new ListShape(type, item) : null;
        }

        return definition == typeof(IReadOnlyDictionary<,>) && arguments[0] == typeof(string) && Of(arguments[1]) is { } value
            ? new DictionaryShape(type, value)
            : null;
    }
}

/// <summary>A text; a number or truth value is taken as it is written.</summary>
internal sealed record TextShape(Type Type) : ValueShape(Type)
{
    public override string Noun => "a text";
}

/// <summary>Any value, kept as it is written.</summary>
internal sealed record AnyShape(Type Type) : ValueShape(Type)
{
    public override string Noun => "any value";
}

/// <summary>true or false.</summary>
internal sealed record BooleanShape(Type Type) : ValueShape(Type)
{
    public override string Noun => "true or false";
}

/// <summary>A whole number of 32 or 64 bits.</summary>
internal sealed record IntegerShape(Type Type) : ValueShape(Type)
{
    public override string Noun => "a whole number";
}

/// <summary>A finite number.</summary>
internal sealed record NumberShape(Type Type) : ValueShape(Type)
{
    public override string Noun => "a number";
}

/// <summary>One of an enumeration's names.</summary>
internal sealed record EnumShape(Type Type) : ValueShape(Type)
{
    /// <summary>The names as pipelines write them, in the order of declaration.</summary>
    public IReadOnlyList<string> Names { get; } =
        [.. Type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => Naming.KebabCase(field.Name))];

    public override string Noun => "one of " + string.Join(", ", Names);

    /// <summary>The value of a name in kebab-case or snake_case.</summary>
    public bool TryParse(string name, out object? value)
    {
        var member = Type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .FirstOrDefault(field => Naming.KebabCase(field.Name) == name || Naming.SnakeCase(field.Name) == name);
        value = member?.GetValue(null);
        return member is not null;
    }
}

/// <summary>A list; one item may stand without brackets.</summary>
internal sealed record ListShape(Type Type, ValueShape Item) : ValueShape(Type)
{
    public override string Noun => "a list";
}

/// <summary>A map with any keys.</summary>
internal sealed record DictionaryShape(Type Type, ValueShape Value) : ValueShape(Type)
{
    public override string Noun => "a map";
}

/// <summary>A map whose keys are the properties of a record.</summary>
internal sealed record OptionsValueShape(Type Type) : ValueShape(Type)
{
    public OptionsShape Options => OptionsShape.Of(Type);

    public override string Noun => "a map";
}

/// <summary>A plugin: its bare name, or a map of one key, its name, with its options.</summary>
internal sealed record StageShape(Type Type, PluginKind Kind) : ValueShape(Type)
{
    public override string Noun => $"the name of {Kind.WithArticle}, or a map of one key, the name, with its options";
}
