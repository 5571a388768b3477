namespace Timbre;

/// <summary>Tells whether a data source can list what lies in a folder, and with which options.</summary>
/// <remarks>It looks at names and tables, never at audio; what it does not understand is for other recognisers.</remarks>
public interface ILayoutRecogniser
{
    /// <summary>The layout, or null where it is another.</summary>
    /// <exception cref="StageException">The layout is the source's own, and cannot be used: its table is malformed, or it has no column of the name that is asked for.</exception>
    RecognisedLayout? Recognise(LayoutQuery query);
}
