using Confidant.BotHost.Models.Clients;

namespace Confidant.BotHost.Models.ChatPrompts;

/// <summary>What is left of a prompt's length.</summary>
internal sealed class TokenRoom(int tokens)
{
    private int _left = tokens;

    /// <summary>Takes lines as long as they fit.</summary>
    public List<string> TakeFrom(IEnumerable<string> lines) => TakeFrom(lines, static line => line);

    /// <summary>Takes things as long as their texts fit.</summary>
    public List<T> TakeFrom<T>(IEnumerable<T> things, Func<T, string> textOf)
    {
        var taken = new List<T>();
        foreach (T thing in things)
        {
            int size = TokenEstimate.Of(textOf(thing)) + 1;
            if (size > _left)
            {
                break;
            }

            _left -= size;
            taken.Add(thing);
        }

        return taken;
    }
}
