namespace Confidant.BotHost.Commands.Agents;

/// <summary>The words of /agent, English and Spanish alike in every language.</summary>
internal static class AgentWords
{
    /// <summary>What is asked, and what follows it.</summary>
    public static (AgentVerb Verb, string Argument) Read(string argument)
    {
        (string word, string rest) = Cut(argument);
        AgentVerb verb = word.ToLowerInvariant() switch
        {
            "" or "list" or "lista" => AgentVerb.Show,
            "use" or "usar" => AgentVerb.Use,
            "group" or "grupo" => AgentVerb.Group,
            "reset" or "restablecer" => AgentVerb.Reset,
            "new" or "nuevo" or "crear" => AgentVerb.New,
            "preset" or "presets" => AgentVerb.Preset,
            "set" or "poner" => AgentVerb.Set,
            "delete" or "borrar" => AgentVerb.Delete,
            _ => AgentVerb.Unknown,
        };
        return (verb, rest);
    }

    /// <summary>Cuts the first word off.</summary>
    public static (string Word, string After) Cut(string text)
    {
        string trimmed = text.Trim();
        int end = trimmed.AsSpan().IndexOfAny(" \n");
        return end < 0 ? (trimmed, "") : (trimmed[..end], trimmed[end..].Trim());
    }
}
