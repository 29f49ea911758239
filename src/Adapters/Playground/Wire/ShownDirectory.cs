using Confidant.Identity;

namespace Confidant.Adapters.Playground;

/// <summary>The people and rooms as the page gets them.</summary>
internal sealed record ShownDirectory(
    string Bot, IReadOnlyList<ShownPerson> People, IReadOnlyList<ShownRoom> Rooms)
{
    public static readonly ShownDirectory Default = new(
        PlaygroundDirectory.BotName,
        [.. PlaygroundDirectory.People.Select(person => new ShownPerson(person.Id, person.Name))],
        [
            .. PlaygroundDirectory.Rooms.Select(
                room => new ShownRoom(room.Id, room.Name, room.Kind == ChatKind.Private, room.Members)),
        ]);
}
