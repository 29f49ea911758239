using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace Confidant.Adapters.Playground;

/// <summary>Who asks, and in which room.</summary>
internal sealed record PlaygroundCaller(PlaygroundPerson Person, PlaygroundRoom Room)
{
    public static bool TryFind(
        string? person,
        string? room,
        [NotNullWhen(true)] out PlaygroundCaller? caller,
        [NotNullWhen(false)] out IResult? problem)
    {
        caller = null;
        problem = null;
        if (PlaygroundDirectory.FindPerson(person) is not { } known)
        {
            problem = PlaygroundProblems.UnknownPerson;
        }
        else if (PlaygroundDirectory.FindRoom(room) is not { } entered || !entered.Members.Contains(known.Id))
        {
            problem = PlaygroundProblems.UnknownRoom;
        }
        else
        {
            caller = new PlaygroundCaller(known, entered);
        }

        return caller is not null;
    }
}
