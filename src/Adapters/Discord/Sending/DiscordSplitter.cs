namespace Confidant.Adapters.Discord;

/// <summary>Cuts messages into chunks that Discord takes. Discord counts code points of what is written; this counts UTF-16 units,
/// which are never fewer, and what marks and backslashes add. Pure.</summary>
internal static class DiscordSplitter
{
    /// <summary>The longest text, marks and backslashes included.</summary>
    public const int Limit = 2000;

    /// <summary>The chunks in order.</summary>
    public static IReadOnlyList<OutgoingMessage> Split(OutgoingMessage message)
    {
        OutgoingMessage read = DiscordLinks.WriteOut(message with { Text = Utf16Text.Repair(message.Text) });
        (int[] costs, int[] beginnings) = DiscordMarkdown.Measure(read);
        return MessageSplitter.Split(read, start =>
        {
            int length = 0;
            for (int cost = beginnings[start]; start + length < costs.Length; length++)
            {
                cost += costs[start + length];
                if (cost > Limit)
                {
                    break;
                }
            }

            return length;
        });
    }
}
