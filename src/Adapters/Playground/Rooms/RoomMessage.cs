using Confidant.Identity;

namespace Confidant.Adapters.Playground;

/// <summary>A message as a room shows it.</summary>
internal sealed record RoomMessage
{
    public required string Id { get; init; }

    public required PlaygroundRoom Room { get; init; }

    /// <summary>Its place among the messages; an edit keeps it.</summary>
    public required long Order { get; init; }

    /// <summary>When it last changed, counted in changes; what a reader resumes from.</summary>
    public long Change { get; init; }

    /// <summary>The person who said it; null for the bot.</summary>
    public PlaygroundPerson? From { get; init; }

    /// <summary>The only person who sees it; null where the whole room does.</summary>
    public string? OnlyFor { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<TextSpan> Spans { get; init; } = [];

    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];

    public DocumentLink? Document { get; init; }

    public PlatformMessageId? ReplyTo { get; init; }

    public required DateTimeOffset At { get; init; }

    public bool IsEdited { get; init; }

    public bool IsVisibleTo(string person) => Room.Members.Contains(person) && (OnlyFor is null || OnlyFor == person);
}
