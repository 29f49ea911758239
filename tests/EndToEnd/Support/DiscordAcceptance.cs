using Confidant.Emulators.Discord;

namespace Confidant.EndToEnd.Support;

/// <summary>What a bot has accepted of what it was told: it counts an event once it is accepted, and its heartbeats name the last.</summary>
internal sealed class DiscordAcceptance(DiscordEmulator discord, EmulatedDiscordBot bot)
{
    /// <summary>Waits until the heartbeats name an event, or a later one.</summary>
    public async Task WaitForAsync(long sequence, TimeSpan patience)
    {
        using var end = new CancellationTokenSource(patience);
        var breath = TimeSpan.FromMilliseconds(50);
        while (true)
        {
            // Each answer is one of the 120 payloads that a bot may send in a minute.
            await Task.Delay(breath, end.Token);
            await discord.WaitForConnectedAsync(bot, timeout: patience);
            int before = discord.Heartbeats.Count;
            discord.AskForHeartbeat(bot);
            try
            {
                await discord.WaitForHeartbeatsAsync(before + 1, TimeSpan.FromSeconds(5));
                if (discord.Heartbeats.Skip(before).Any(named => named >= sequence))
                {
                    return;
                }
            }
            catch (TimeoutException)
            {
                // The connection was lost on the way; the next one is asked.
            }

            breath = TimeSpan.FromMilliseconds(Math.Min(1000, breath.TotalMilliseconds * 2));
        }
    }
}
