using System.Globalization;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Sessions;

/// <summary>Finds the session that a person names: by its number in the list, or by the beginning of its id.</summary>
internal sealed class SessionFinder(ISessionStore sessions)
{
    private const int MostDigits = 4;
    private const int FewestIdCharacters = 8;
    private const int PageSize = 100;

    /// <summary>The session; null where none is meant, or more than one.</summary>
    public async ValueTask<ChatSession?> FindAsync(CommandCall call, string typed, CancellationToken cancellationToken)
    {
        string[] parts = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 2)
        {
            return null;
        }

        Platform? platform = parts.Length == 2 ? SessionList.Parse(parts[1]).Platform : null;
        bool isNumber = parts[0].Length <= MostDigits
            & int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        if (!isNumber)
        {
            return await FindByIdAsync(call, parts[0], cancellationToken);
        }

        IReadOnlyList<ChatSession> found = number < 1 ? [] : await sessions.ListAsync(
            call.Audience,
            call.Conversation,
            new SessionFilter(number - 1, 1) { Platform = platform, SpokenOnly = true, WithLinked = true },
            cancellationToken);
        return found.SingleOrDefault();
    }

    private async ValueTask<ChatSession?> FindByIdAsync(CommandCall call, string start, CancellationToken cancellationToken)
    {
        if (start.Length < FewestIdCharacters)
        {
            return null;
        }

        ChatSession? found = null;
        for (int offset = 0; ; offset += PageSize)
        {
            IReadOnlyList<ChatSession> page = await sessions.ListAsync(
                call.Audience, call.Conversation, new SessionFilter(offset, PageSize) { WithLinked = true }, cancellationToken);
            foreach (ChatSession session in page.Where(one => one.Id.ToString().StartsWith(start, StringComparison.OrdinalIgnoreCase)))
            {
                if (found is not null)
                {
                    return null;
                }

                found = session;
            }

            if (page.Count < PageSize)
            {
                return found;
            }
        }
    }
}
