using Confidant.BotHost.Agents;
using Confidant.BotHost.Turns;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Tests.Models;

/// <summary>Builds what was recalled and the prompt around it. Ana (a), Bob (b) and Carla (c) talk.</summary>
internal static class Told
{
    /// <summary>A Saturday.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 21, 15, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<char, (UserId User, string Name)> _people = new()
    {
        ['a'] = (new UserId(new Guid("00000000-0000-7000-8000-00000000000a")), "Ana"),
        ['b'] = (new UserId(new Guid("00000000-0000-7000-8000-00000000000b")), "Bob"),
        ['c'] = (new UserId(new Guid("00000000-0000-7000-8000-00000000000c")), "Carla"),
    };

    /// <summary>The rows of a script: lines "a: I live in Lisbon", oldest first.</summary>
    public static IReadOnlyList<RecalledRow> Rows(string script, RowKind kind = RowKind.Turn)
    {
        var rows = new List<RecalledRow>();
        foreach (string line in script.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (user, name) = _people[line[0]];
            string text = line[3..];
            rows.Add(new RecalledRow(
                new RowReference(PartitionKey.Direct(Agent.Default.Id, user), rows.Count), kind, user, name, text, null, null,
                LanguageDetector.Detect(text) ?? Language.English, Start.AddMinutes(rows.Count), ContextType.Dm,
                PrivacyScope.Private, [Message(rows.Count)]));
        }

        return rows;
    }

    /// <summary>Who reads an answer to someone in private.</summary>
    public static Audience Direct(char speaker) => new AudienceResolver().Resolve(
        Agent.Default,
        new UserProfile
        {
            Id = _people[speaker].User,
            Account = new PlatformUserId(Platform.Telegram, _people[speaker].Name),
            DisplayName = _people[speaker].Name,
            FirstSeen = Start,
            LastActive = Start,
        },
        ChatKind.Private,
        null);

    /// <summary>A turn of someone's, or of the bot's (-).</summary>
    public static TranscriptTurn Turn(char speaker, string text, int minute) => speaker == '-'
        ? new TranscriptTurn(Message(100 + minute), null, "Confidant", text, Start.AddMinutes(minute))
        : new TranscriptTurn(Message(100 + minute), _people[speaker].User, _people[speaker].Name, text, Start.AddMinutes(minute));

    /// <summary>A post of a number.</summary>
    public static OwnPost Post(int number, string text, params string[] tags) => new()
    {
        Message = Message(number),
        Text = text,
        PostedAt = Start.AddDays(-number),
        Language = LanguageDetector.Detect(text) ?? Language.English,
        Hashtags = tags,
        Importance = .5,
    };

    /// <summary>The id of a row's message.</summary>
    public static MessageId Message(int row) => new(new Guid(row, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));

    /// <summary>A prompt in which someone says something after what was recalled.</summary>
    public static Prompt Prompt(
        char speaker, string message, Language language, IReadOnlyList<RecalledRow> recalled, bool isRemembered = true,
        ChatKind chat = ChatKind.Private) => new()
        {
            Agent = Agent.Default,
            Persona = PersonaResolver.Resolve(Agent.Default),
            Speaker = _people[speaker].User,
            SpeakerName = _people[speaker].Name,
            Chat = chat,
            Message = message,
            Language = language,
            IsRemembered = isRemembered,
            Recalled = recalled,
            Participants = [.. _people.Values.Select(person => new Participant(person.User, person.Name))],
        };
}
