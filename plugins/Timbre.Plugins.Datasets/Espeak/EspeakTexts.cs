namespace Timbre.Plugins.Datasets;

/// <summary>Short everyday sentences, about two seconds each when spoken.</summary>
internal static class EspeakTexts
{
    /// <summary>The sentences of each language, by the name of espeak-ng's voice.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> ByLanguage = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["en"] =
        [
            "The train leaves from platform nine.",
            "Please close the window before you go.",
            "My brother bought seven green apples.",
            "We walked along the river all morning.",
            "Could you tell me what time it is?",
            "There is fresh bread on the table.",
            "Nobody answered when the phone rang.",
            "She painted the old garden fence blue.",
        ],
        ["de"] =
        [
            "Der Zug fährt heute von Gleis neun.",
            "Bitte mach das Fenster wieder zu.",
            "Mein Bruder hat sieben Äpfel gekauft.",
            "Wir sind am Fluss entlang gelaufen.",
            "Können Sie mir sagen, wie spät es ist?",
            "Auf dem Tisch liegt frisches Brot.",
            "Niemand war da, als das Telefon klingelte.",
            "Sie hat den Gartenzaun blau gestrichen.",
        ],
        ["fr"] =
        [
            "Le train part de la voie numéro neuf.",
            "Ferme la fenêtre avant de partir.",
            "Mon frère a acheté sept pommes vertes.",
            "Nous avons marché le long de la rivière.",
            "Pouvez-vous me dire quelle heure il est ?",
            "Il y a du pain frais sur la table.",
            "Personne n'a répondu au téléphone.",
            "Elle a peint la vieille porte en bleu.",
        ],
        ["es"] =
        [
            "El tren sale del andén número nueve.",
            "Cierra la ventana antes de salir.",
            "Mi hermano compró siete manzanas verdes.",
            "Caminamos por el río toda la mañana.",
            "¿Puede decirme qué hora es?",
            "Hay pan fresco encima de la mesa.",
            "Nadie contestó cuando sonó el teléfono.",
            "Ella pintó de azul la vieja puerta.",
        ],
        ["it"] =
        [
            "Il treno parte dal binario nove.",
            "Chiudi la finestra prima di uscire.",
            "Mio fratello ha comprato sette mele verdi.",
            "Abbiamo camminato lungo il fiume.",
            "Mi può dire che ore sono?",
            "C'è del pane fresco sul tavolo.",
            "Nessuno ha risposto al telefono.",
            "Lei ha dipinto di blu la vecchia porta.",
        ],
    };
}
