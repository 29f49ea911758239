using System.Text.Json.Nodes;
using Confidant.Emulators.Discord;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class DiscordCommandMenuTests
{
    private const string Put = "PUT /applications/{application}/commands";

    [Fact]
    public async Task Commands_are_published_with_options_languages_contexts_and_permissions()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();

        await PublishAsync(bench, Commands());

        JsonArray published = bench.Discord.CommandsOf(bench.Bot)!;
        JsonObject forget = published.OfType<JsonObject>().Single(command => Text(command, "name") == "forget");
        Text(forget, "description").Should().Be("Forgets");
        forget["description_localizations"]!.AsObject().Select(each => (each.Key, each.Value!.GetValue<string>()))
            .Should().BeEquivalentTo([("es-ES", "Olvida"), ("es-419", "Olvida")]);
        forget["contexts"]!.AsArray().Select(each => each!.GetValue<int>()).Should().Equal(0, 1, 2);
        forget["integration_types"]!.AsArray().Select(each => each!.GetValue<int>()).Should().Equal(0, 1);
        forget["default_member_permissions"].Should().BeNull();
        JsonObject[] options = [.. forget["options"]!.AsArray().OfType<JsonObject>()];
        options.Select(option => Text(option, "name")).Should().Equal("topic", "when");
        options[0]["required"]!.GetValue<bool>().Should().BeTrue();
        options[0]["autocomplete"]!.GetValue<bool>().Should().BeTrue();
        options[1]["choices"]!.AsArray().Select(choice => Text(choice!.AsObject(), "value")).Should().Equal("now", "later");
        options[1]["choices"]![1]!["name"]!.GetValue<string>().Should().Be("later");
        options[1]["choices"]![1]!["name_localizations"]!.AsObject().Select(each => (each.Key, each.Value!.GetValue<string>()))
            .Should().BeEquivalentTo([("es-ES", "luego"), ("es-419", "luego")]);
        Text(published.OfType<JsonObject>().Single(command => Text(command, "name") == "group"), "default_member_permissions").Should().Be("32");
    }

    [Fact]
    public async Task They_are_overwritten_only_when_they_changed_also_after_a_restart()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();

        await PublishAsync(bench, Commands());
        await PublishAsync(bench, [.. Commands().Reverse()]);
        await bench.RestartAsync();
        await PublishAsync(bench, Commands());
        bench.Discord.CommandPutsOf(bench.Bot).Should().Be(1);
        await PublishAsync(bench, Commands()[..1]);

        bench.Discord.CommandPutsOf(bench.Bot).Should().Be(2);
        bench.Notes.Kept.Should().ContainKey($"discord:commands:{bench.Bot.Id}");
    }

    [Fact]
    public async Task For_development_one_guild_gets_them_and_loses_them_when_they_are_for_all_again()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        EmulatedGuild guild = bench.AddGuildChannel().Channel.Guild!;
        bench.DevelopmentGuild = guild.Id;
        await bench.RestartAsync();

        await PublishAsync(bench, Commands());
        bench.Discord.CommandsOf(bench.Bot).Should().BeNull();
        bench.Discord.CommandsOf(bench.Bot, guild).Should().HaveCount(2);
        bench.DevelopmentGuild = null;
        await bench.RestartAsync();
        await PublishAsync(bench, Commands());

        bench.Discord.CommandsOf(bench.Bot).Should().HaveCount(2);
        bench.Discord.CommandsOf(bench.Bot, guild).Should().BeEmpty();
    }

    [Fact]
    public async Task What_may_pass_is_tried_again_and_a_refusal_leaves_the_old_menu()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        bench.Discord.PlanFault(new DiscordFault.GatewayError(502), route: Put);

        Task publishing = PublishAsync(bench, Commands());
        await bench.Time.WhenWaitingAsync(TimeSpan.FromSeconds(1));
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        await publishing;
        bench.Discord.CommandPutsOf(bench.Bot).Should().Be(1);
        bench.Discord.PlanFault(new DiscordFault.Refusal(400, 30034, "too many"), route: Put);
        await PublishAsync(bench, Commands()[..1]);

        bench.Discord.CommandsOf(bench.Bot).Should().HaveCount(2);
        bench.Log.Lines.Should().Contain(line => line.Contains("not published", StringComparison.Ordinal));
        await PublishAsync(bench, Commands()[..1]);
        bench.Discord.CommandsOf(bench.Bot).Should().HaveCount(1);
    }

    private static async Task PublishAsync(DiscordRestBench bench, IReadOnlyList<CommandDescription> commands) =>
        await bench.Adapter.PublishCommandsAsync(commands, CancellationToken.None);

    private static CommandDescription[] Commands() =>
    [
        new CommandDescription("forget", Texts("Forgets", "Olvida"), AnswersInPrivate: true)
        {
            Options =
            [
                new CommandOption("when", Texts("When", "Cuándo"))
                {
                    Choices = [new CommandChoice("now", Texts("now", "ahora")), new CommandChoice("later", Texts("later", "luego"))],
                },
                new CommandOption("topic", Texts(new string('t', 120), "Tema")) { IsRequired = true, HasSuggestions = true },
            ],
        },
        new CommandDescription("group", Texts("Sets the group", "Configura el grupo"), AnswersInPrivate: false) { IsForAdmins = true },
    ];

    private static Dictionary<string, string> Texts(string english, string spanish) => new() { ["en"] = english, ["es"] = spanish };

    private static string? Text(JsonObject item, string name) => item[name]?.GetValue<string>();
}
