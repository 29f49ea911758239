using Confidant.BotHost.Agents;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Turns;

/// <summary>Everything one answer is made from, all of it readable to one audience.</summary>
internal sealed record Prompt
{
    /// <summary>Who answers.</summary>
    public required Agent Agent { get; init; }

    /// <summary>How who answers presents itself.</summary>
    public required Persona Persona { get; init; }

    /// <summary>Who will read the answer; all parts were read for them. Null in prompts that were read for nobody.</summary>
    public Audience? Audience { get; init; }

    /// <summary>Who is answered.</summary>
    public required UserId Speaker { get; init; }

    /// <summary>The name shown for them.</summary>
    public required string SpeakerName { get; init; }

    /// <summary>The kind of chat the answer goes to.</summary>
    public required ChatKind Chat { get; init; }

    /// <summary>The group's name; null in a private chat.</summary>
    public string? GroupName { get; init; }

    /// <summary>What the group says about itself; null where it says nothing.</summary>
    public string? GroupDescription { get; init; }

    /// <summary>What is answered, without the mention of the bot.</summary>
    public required string Message { get; init; }

    /// <summary>The language to answer in.</summary>
    public required Language Language { get; init; }

    /// <summary>When it was said.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What it carries besides words, in a few words each.</summary>
    public IReadOnlyList<string> Attached { get; init; } = [];

    /// <summary>Its ids in the transcript, of an album one for each part; empty where it was not stored.</summary>
    public IReadOnlyList<MessageId> Stored { get; init; } = [];

    /// <summary>Whether nothing is to be said where nothing remembered supports the answer.</summary>
    public bool OnlyIfKnown { get; init; }

    /// <summary>Whether what people say here is remembered.</summary>
    public required bool IsRemembered { get; init; }

    /// <summary>What was recalled, best first.</summary>
    public required IReadOnlyList<RecalledRow> Recalled { get; init; }

    /// <summary>The people whose words were searched.</summary>
    public IReadOnlyList<Participant> Participants { get; init; } = [];

    /// <summary>The latest turns of the session, oldest first, without <see cref="Message"/>.</summary>
    public IReadOnlyList<TranscriptTurn> Window { get; init; } = [];

    /// <summary>What belongs to the speaker rather than to one agent: who they are at work, how they like it, what they are at.</summary>
    public UserContext Context { get; init; } = UserContext.Nothing;

    /// <summary>The turns of the session that the message reminds of, the bot's own too, best first.</summary>
    public IReadOnlyList<TranscriptTurn> Session { get; init; } = [];

    /// <summary>What the turns before <see cref="Window"/> say, summed up; null where the session is short.</summary>
    public SessionSummary? SessionSummary { get; init; }

    /// <summary>What the speaker shares, and what the group talks about, summed up.</summary>
    public SummaryReading Summaries { get; init; } = SummaryReading.Nothing;

    /// <summary>What the speaker's own persona keeps in mind of their posts.</summary>
    public MemoryContext Self { get; init; } = MemoryContext.Nothing;

    /// <summary>What other personas of the speaker's keep in mind; none where others read the answer.</summary>
    public IReadOnlyList<PersonaMemory> Personas { get; init; } = [];

    /// <summary>What the speaker posts about; null where they do not ask for that.</summary>
    public PostOverview? Posts { get; init; }

    /// <summary>The messages that its parts rest on, without those of <see cref="Stored"/>.</summary>
    public IEnumerable<MessageId> Sources => Recalled.SelectMany(static row => row.Sources)
        .Concat(Window.Concat(Session).Select(static turn => turn.Id))
        .Concat(SessionSummary?.Sources ?? [])
        .Concat(Context.Values.SelectMany(static value => value.Sources))
        .Concat(Summaries.All.SelectMany(static summary => summary.Sources))
        .Concat(Self.Sources)
        .Concat(Personas.SelectMany(static persona => persona.Posts).Select(static post => post.Message))
        .Concat(Posts?.Sources ?? [])
        .Distinct();
}
