namespace Timbre.Plugins.Datasets;

/// <summary>Names that columns have in the tables of corpora, in English, German, French, Spanish, Italian, Portuguese and Dutch.</summary>
/// <remarks>Names are compared without regard to letter case, and a blank, a '-' or a '.' is as good as a '_'.</remarks>
internal static class ColumnNames
{
    /// <summary>Who speaks, the likeliest first; also with an ending such as <c>_id</c>, <c>_nr</c> or <c>_name</c>.</summary>
    public static readonly string[] Speaker =
    [
        "group", "speaker", "speaker_id", "speakerid", "spk", "spkr", "spkid", "talker", "client_id", "subject", "subject_id", "participant", "informant", "actor", "reader", "singer",
        "person", "user", "user_id",
        "sprecher", "sprecherin", "sprechername", "proband", "probandin", "versuchsperson", "vpn", "vp", "teilnehmer", "teilnehmerin", "schauspieler", "sänger",
        "locuteur", "locutrice", "sujet", "participante", "comédien", "acteur", "chanteur",
        "hablante", "locutor", "locutora", "sujeto", "parlante", "persona", "falante", "spreker", "deelnemer", "proefpersoon",
        "voice", "session",
    ];

    /// <summary>Pieces of names that mean a speaker in compounds: <c>Sprecherkürzel</c>, <c>code_locuteur</c>.</summary>
    public static readonly string[] SpeakerPieces =
        ["speaker", "spk", "talker", "subject", "particip", "sprecher", "proband", "versuchsperson", "teilnehmer", "locut", "hablante", "parlante", "falante", "spreker"];

    /// <summary>The corpus's own part.</summary>
    public static readonly string[] Split = ["split", "subset", "part", "partition", "set", "fold", "teil", "teilmenge", "partie", "ensemble", "partición", "particion", "conjunto"];

    /// <summary>The class, in the order in which one would be meant where a table has several.</summary>
    public static readonly string[] Label =
    [
        "label", "class", "category", "target", "klasse", "kategorie", "classe", "catégorie", "categorie", "clase", "categoría", "categoria", "etikett", "étiquette", "etiqueta", "etichetta",
        "emotion", "gefühl", "émotion", "emoción", "emocion", "emozione", "emoção", "emotie",
        "word", "command", "keyword", "wort", "kommando", "befehl", "mot", "commande", "palabra", "comando", "parola", "palavra", "woord",
        "digit", "ziffer", "chiffre", "dígito", "cifra", "intent", "event", "ereignis", "species", "art", "instrument", "genre",
        "language", "sprache", "langue", "idioma", "lengua", "lingua", "taal", "dialect", "dialekt", "dialecte", "dialecto", "accent", "akzent", "acento",
        "gender", "sex", "geschlecht", "sexe", "género", "genero", "sexo", "genere", "sesso", "gênero", "geslacht",
    ];

    /// <summary>What is neither a class nor a speaker, but a text, a count or a measure.</summary>
    public static readonly string[] Other =
    [
        "text", "transcript", "transcription", "sentence", "utterance", "index", "id", "take", "repetition", "duration", "seconds", "length", "start", "end", "offset", "frames", "rate", "sample_rate",
        "satz", "transkript", "transkription", "äußerung", "aufnahme", "nr", "nummer", "wiederholung", "dauer", "länge", "laenge", "sekunden", "anfang", "ende",
        "texte", "durée", "duree", "longueur", "répétition", "numéro", "texto", "frase", "duración", "duracion", "repetición", "testo", "durata",
    ];

    /// <summary>What says something about speakers or recordings, shared by many of them.</summary>
    public static readonly string[] Property =
        ["age", "alter", "âge", "edad", "età", "idade", "leeftijd", "year", "jahr", "date", "datum", "room", "raum", "microphone", "mikrofon", "device", "gerät", "city", "country", "ort", "land", "num", "count", "anzahl"];

    private static readonly string[] Endings = ["_id", "_nr", "_no", "_num", "_number", "_nummer", "_code", "_kürzel", "_name"];

    /// <summary>Whether a column has one of the names.</summary>
    public static bool IsOne(string column, IEnumerable<string> names) => names.Any(name => Is(column, name));

    /// <summary>Whether a column has the name.</summary>
    public static bool Is(string column, string name) => string.Equals(Plain(column), name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a column has the name of a speaker's, with an ending or without.</summary>
    public static bool IsSpeaker(string column, string name)
    {
        var plain = Plain(column);
        var ending = Endings.FirstOrDefault(known => plain.EndsWith(known, StringComparison.OrdinalIgnoreCase)) ?? "";
        return string.Equals(plain, name, StringComparison.OrdinalIgnoreCase) || string.Equals(plain[..^ending.Length], name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a piece of a column's name means a speaker, and no other piece something that is said of speakers: <c>Sprechergeschlecht</c>, <c>speaker_age</c>.</summary>
    public static bool MeansSpeaker(string column) => SpeakerPieces.FirstOrDefault(piece => column.Contains(piece, StringComparison.OrdinalIgnoreCase)) is { } speaker
        && !Label.Concat(Property).Any(name => name.Length > 2 && column.Replace(speaker, "", StringComparison.OrdinalIgnoreCase).Contains(name, StringComparison.OrdinalIgnoreCase));

    private static string Plain(string column) => column.Replace('-', '_').Replace(' ', '_').Replace('.', '_');
}
