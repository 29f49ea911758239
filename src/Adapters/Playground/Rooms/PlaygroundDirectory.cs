using Confidant.Identity;

namespace Confidant.Adapters.Playground;

/// <summary>The people and rooms there are. They never change.</summary>
internal static class PlaygroundDirectory
{
    public const string BotName = "confidant";

    public static readonly BotAccountId Bot = new("playground");

    public static readonly IReadOnlyList<PlaygroundPerson> People =
    [
        new("alice", "Alice"),
        new("bob", "Bob"),
        new("carla", "Carla"),
    ];

    public static readonly IReadOnlyList<PlaygroundRoom> Rooms =
    [
        .. People.Select(person => new PlaygroundRoom(person.Id, "Confidant", ChatKind.Private, [person.Id])),
        new("book-club", "Book club", ChatKind.Group, ["alice", "bob", "carla"]),
        new("hiking", "Hiking", ChatKind.Group, ["alice", "bob"]),
    ];

    public static PlaygroundPerson? FindPerson(string? id) => People.FirstOrDefault(person => person.Id == id);

    public static PlaygroundRoom? FindRoom(string? id) => Rooms.FirstOrDefault(room => room.Id == id);
}
