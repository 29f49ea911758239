using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Confidant.Emulators.Discord;
using Confidant.Emulators.Time;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class DiscordEmulatorRestTests : IAsyncLifetime
{
    private readonly ManualTime _time = new();
    private DiscordEmulator _discord = null!;
    private EmulatedDiscordBot _bot = null!;
    private EmulatedDiscordUser _alice = null!;
    private EmulatedGuild _guild = null!;
    private EmulatedChannel _general = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _discord = await DiscordEmulator.StartAsync(_time);
        _bot = _discord.AddBot();
        _alice = _discord.AddUser("alice");
        _guild = _discord.AddGuild("Marbles", [_alice], [_bot]);
        _general = _discord.AddChannel(_guild, "general");
        _http = RawRest.For(_discord, _bot);
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task A_bucket_that_is_empty_refuses_with_headers_until_it_is_full_again()
    {
        _discord.UseRealLimits();
        for (int left = 4; left >= 0; left--)
        {
            using HttpResponseMessage taken = await PostAsync(new { content = "words" });
            taken.Headers.GetValues("X-RateLimit-Remaining").Should().Equal($"{left}");
        }

        using HttpResponseMessage refused = await PostAsync(new { content = "words" });
        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        refused.Headers.GetValues("X-RateLimit-Scope").Should().Equal("user");
        JsonObject body = (await refused.Content.ReadFromJsonAsync<JsonObject>())!;
        body["retry_after"]!.GetValue<double>().Should().Be(5);
        _time.Advance(TimeSpan.FromSeconds(5));
        using HttpResponseMessage again = await PostAsync(new { content = "words" });
        again.StatusCode.Should().Be(HttpStatusCode.OK);
        _discord.Refusals.Should().Be(1);
    }

    [Fact]
    public async Task A_nonce_that_comes_again_sends_nothing_again_and_pings_are_recorded()
    {
        foreach (int _ in Enumerable.Range(0, 2))
        {
            using HttpResponseMessage sent = await PostAsync(new { content = $"<@{_alice.Id}> @everyone", nonce = "n", enforce_nonce = true });
            sent.StatusCode.Should().Be(HttpStatusCode.OK);
        }

        EmulatedDiscordMessage message = _discord.SentTo(_general).Should().ContainSingle().Subject;
        message.Pinged.Should().Equal(_alice.Id);
        message.PingedEveryone.Should().BeTrue();
    }

    [Fact]
    public async Task What_a_bot_may_not_send_is_refused_with_its_code()
    {
        (await CodeOfAsync($"channels/{_general.Id}/messages", new { content = new string('x', 2001) })).Should().Be(50035);
        (await CodeOfAsync($"channels/{_general.Id}/messages", new { content = "" })).Should().Be(50006);
        (await CodeOfAsync("channels/1/messages", new { content = "words" })).Should().Be(10003);
        _alice.RefusesDirectMessages = true;
        (await CodeOfAsync($"channels/{_discord.DirectChannel(_alice, _bot).Id}/messages", new { content = "words" })).Should().Be(50007);
        _discord.ChangeChannel(_general, overwrites: [new EmulatedOverwrite(_guild.Id, false, 0, DiscordPermissions.SendMessages),
            new EmulatedOverwrite(_discord.RoleOf(_guild, _bot).Id, false, 0, DiscordPermissions.SendMessages)]);
        (await CodeOfAsync($"channels/{_general.Id}/messages", new { content = "words" })).Should().Be(50013);
        _discord.ChangeChannel(_general, overwrites: [EmulatedOverwrite.Hide(_guild)]);
        (await CodeOfAsync($"channels/{_general.Id}/messages", new { content = "words" })).Should().Be(50001);
    }

    [Fact]
    public async Task An_interaction_is_acknowledged_once_and_within_three_seconds_and_answered_for_fifteen_minutes()
    {
        EmulatedInteraction late = _discord.RunCommand(_alice, _bot, _general, "help");
        _time.Advance(TimeSpan.FromSeconds(3.1));
        (await CodeOfAsync($"interactions/{late.Id}/{late.Token}/callback", new { type = 5 })).Should().Be(10062);

        EmulatedInteraction prompt = _discord.RunCommand(_alice, _bot, _general, "help");
        (await CodeOfAsync($"interactions/{prompt.Id}/{prompt.Token}/callback", new { type = 5, data = new { flags = 64 } })).Should().Be(0);
        (await CodeOfAsync($"interactions/{prompt.Id}/{prompt.Token}/callback", new { type = 5 })).Should().Be(40060);
        _discord.SentTo(_general).Should().BeEmpty("nothing has words yet");
        (await CodeOfAsync($"webhooks/{_bot.Id}/{prompt.Token}", new { content = "first" })).Should().Be(0);
        (await CodeOfAsync($"webhooks/{_bot.Id}/{prompt.Token}", new { content = "second" })).Should().Be(0);
        prompt.Answers.Select(static answer => (answer.Text, answer.VisibleTo)).Should().Equal(("first", _alice.Id), ("second", null));
        _time.Advance(TimeSpan.FromMinutes(15.1));
        (await CodeOfAsync($"webhooks/{_bot.Id}/{prompt.Token}", new { content = "third" })).Should().Be(50027);
    }

    [Fact]
    public async Task Commands_are_checked_as_Discord_checks_them_and_people_run_only_what_is_published()
    {
        object[] wrong =
        [
            new { name = "Help", description = "d" },
            new { name = "help", description = new string('d', 101) },
            new { name = "help", description = "d", options = new object[]
            {
                new { type = 3, name = "a", description = "d" }, new { type = 3, name = "b", description = "d", required = true },
            } },
            new { name = "help", description = "d", description_localizations = new { es = "d" } },
        ];
        foreach (object command in wrong)
        {
            using HttpResponseMessage refused = await _http.PutAsJsonAsync($"applications/{_bot.Id}/commands", new[] { command });
            refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        }

        using HttpResponseMessage taken = await _http.PutAsJsonAsync(
            $"applications/{_bot.Id}/commands", new[] { new { name = "help", description = "d", default_member_permissions = "32" } });
        taken.StatusCode.Should().Be(HttpStatusCode.OK);
        _discord.CommandPutsOf(_bot).Should().Be(1);
        FluentActions.Invoking(() => _discord.RunCommand(_alice, _bot, _general, "forget")).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => _discord.RunCommand(_alice, _bot, _general, "help")).Should().Throw<InvalidOperationException>();
    }

    private Task<HttpResponseMessage> PostAsync(object message) => _http.PostAsJsonAsync($"channels/{_general.Id}/messages", message);

    /// <summary>Discord's code of an answer; 0 where it was taken.</summary>
    private async Task<int> CodeOfAsync(string path, object body)
    {
        using HttpResponseMessage answer = await _http.PostAsJsonAsync(path, body);
        return answer.IsSuccessStatusCode ? 0 : (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<int>();
    }
}
