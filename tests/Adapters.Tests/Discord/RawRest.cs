using System.Net.Http.Headers;
using Confidant.Emulators.Discord;

namespace Confidant.Adapters.Tests.Discord;

/// <summary>Plain HTTP to the emulator.</summary>
internal static class RawRest
{
    /// <summary>A client with a bot's token; addresses are relative to the API's.</summary>
    public static HttpClient For(DiscordEmulator discord, EmulatedDiscordBot bot)
    {
        var http = new HttpClient { BaseAddress = new Uri(discord.ApiBaseUrl + "/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", bot.Token);
        http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://confidant.example, 1.0)");
        return http;
    }
}
