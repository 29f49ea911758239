using Confidant.BotHost.Turns;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Models.Offline;

/// <summary>What the responder says beside facts.</summary>
internal static class Phrases
{
    private static readonly string[] _noted = ["Got it, I'll remember that.", "Noted. I'll keep that in mind.", "Thanks for telling me. I'll remember it."];
    private static readonly string[] _anotado = ["Entendido, lo recordaré.", "Anotado. Lo tendré en cuenta.", "Gracias por contármelo. Lo recordaré."];

    private static readonly string[] _notedHere =
        ["Got it, I'll remember that in this group.", "Noted for this group.", "Thanks. I'll keep that in mind here."];

    private static readonly string[] _anotadoAqui =
        ["Entendido, lo recordaré en este grupo.", "Anotado para este grupo.", "Gracias. Lo tendré en cuenta aquí."];

    private static readonly string[] _notKept = ["Thanks for telling me. I won't keep it.", "Understood. I won't remember it, as you asked."];
    private static readonly string[] _noGuardado = ["Gracias por contármelo. No lo guardaré.", "Entendido. No lo recordaré, como pediste."];

    /// <summary>Acknowledges a statement; which words depends on the message alone.</summary>
    public static string Acknowledge(Prompt prompt)
    {
        bool isSpanish = prompt.Language == Language.Spanish;
        string[] choices = (prompt.IsRemembered, prompt.Chat) switch
        {
            (false, _) => isSpanish ? _noGuardado : _notKept,
            (_, ChatKind.Group) => isSpanish ? _anotadoAqui : _notedHere,
            _ => isSpanish ? _anotado : _noted,
        };
        return choices[StableHash(prompt.Message) % (uint)choices.Length];
    }

    /// <summary>Greets, and says what it can do.</summary>
    public static string Greet(Prompt prompt) => prompt.Language == Language.Spanish
        ? $"¡Hola, {prompt.SpeakerName}! Recuerdo lo que me cuentas y respondo preguntas sobre ello."
        : $"Hi, {prompt.SpeakerName}! I remember what you tell me and answer questions about it.";

    /// <summary>Says who it is.</summary>
    public static string Introduce(Prompt prompt) => prompt.Language == Language.Spanish
        ? $"Soy {prompt.Agent.Name}. Recuerdo lo que me cuentas y respondo preguntas sobre ello."
        : $"I'm {prompt.Agent.Name}. I remember what you tell me and answer questions about it.";

    /// <summary>Answers thanks.</summary>
    public static string Welcome(Language language) => language == Language.Spanish ? "¡De nada!" : "You're welcome!";

    /// <summary>Answers what is neither question nor statement.</summary>
    public static string Fallback(Language language) => language == Language.Spanish
        ? "Puedo recordar lo que me cuentes y responder preguntas sobre ello."
        : "I can remember what you tell me and answer questions about it.";

    /// <summary>Answers "okay" and the like.</summary>
    public static string Nod(Language language) => language == Language.Spanish ? "¡Vale!" : "Okay!";

    /// <summary>Tells the name that is shown for the asker.</summary>
    public static string ShownName(Prompt prompt) => prompt.Language == Language.Spanish
        ? $"Aquí apareces como {prompt.SpeakerName}."
        : $"You go by {prompt.SpeakerName} here.";

    /// <summary>Begins the list of what is known about the asker.</summary>
    public static string KnownAboutYou(Language language) => language == Language.Spanish
        ? "Esto es lo que sé de ti:"
        : "Here is what I know about you:";

    private static uint StableHash(string text)
    {
        // FNV-1a: string.GetHashCode differs from run to run.
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash;
    }
}
