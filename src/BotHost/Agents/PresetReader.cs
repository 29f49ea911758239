using Confidant.BotHost.Startup;

namespace Confidant.BotHost.Agents;

/// <summary>Reads a preset's file: a title that names it, paragraphs for a model under Role, Personality and Instructions, and under
/// each language lines of the form <c>- what: words</c>.</summary>
internal sealed class PresetReader
{
    private readonly Dictionary<string, string> _paragraphs = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Section, string What), List<string>> _lines = [];
    private readonly string _name = "";

    private PresetReader(string text)
    {
        string section = "";
        foreach (string line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                _name = line[2..];
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..];
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                AddLine(section, line);
            }
            else
            {
                _paragraphs[section] = _paragraphs.TryGetValue(section, out string? begun) ? $"{begun} {line}" : line;
            }
        }
    }

    /// <summary>The preset that a text describes.</summary>
    /// <exception cref="StartupException">Something is missing.</exception>
    public static Preset Read(string text)
    {
        var reader = new PresetReader(text);
        return new Preset(
            reader._name,
            reader.Paragraph("Role"),
            reader.Paragraph("Personality"),
            reader.Paragraph("Instructions"),
            reader.VoiceIn("English"),
            reader.VoiceIn("Spanish"));
    }

    private void AddLine(string section, string line)
    {
        int colon = line.IndexOf(": ", StringComparison.Ordinal);
        string what = colon < 0 ? line[2..] : line[2..colon];
        if (colon < 0)
        {
            throw Missing(section, what);
        }

        if (!_lines.TryGetValue((section, what), out List<string>? words))
        {
            _lines[(section, what)] = words = [];
        }

        words.Add(line[(colon + 2)..]);
    }

    private Voice VoiceIn(string language) => new()
    {
        Title = One(language, "title"),
        Description = One(language, "description"),
        Acknowledge = Some(language, "acknowledge"),
        AcknowledgeGroup = Some(language, "acknowledge_group"),
        NotKept = Some(language, "not_kept"),
        Greet = One(language, "greet"),
        Introduce = One(language, "introduce"),
        Welcome = One(language, "welcome"),
        Nod = One(language, "nod"),
        Fallback = One(language, "fallback"),
        ShownName = One(language, "shown_name"),
        KnownAboutYou = One(language, "known_about_you"),
        LeadIn = _lines.TryGetValue((language, "lead_in"), out List<string>? words) ? words : [],
        Unknown = One(language, "unknown"),
        UnknownTopic = One(language, "unknown_topic"),
        UnknownPerson = One(language, "unknown_person"),
        UnknownAll = One(language, "unknown_all"),
        UnknownGroup = One(language, "unknown_group"),
    };

    private string Paragraph(string section) =>
        _paragraphs.TryGetValue(section, out string? text) ? text : throw Missing(section, "text");

    private string One(string language, string what) => Some(language, what) is [var only] ? only : throw Missing(language, what);

    private List<string> Some(string language, string what) =>
        _lines.TryGetValue((language, what), out List<string>? words) ? words : throw Missing(language, what);

    private StartupException Missing(string section, string what) =>
        new($"The preset {_name} has no {what} under {section}, or more than one. Correct its file.");
}
