using System.Text.Json;
using Confidant.Adapters.Discord;
using Confidant.Emulators.Discord;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class DiscordSuggestionTests
{
    [Fact]
    public async Task What_is_typed_is_answered_with_what_can_be_chosen()
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        EmulatedDiscordUser alice = bench.Discord.AddUser("alice");
        EmulatedChannel direct = bench.Discord.DirectChannel(alice, bench.Bot);
        bench.Suggester.Answer = (_, _) => ValueTask.FromResult<IReadOnlyList<CommandSuggestion>>(
            [new CommandSuggestion(new string('l', 300), "pizza"), new CommandSuggestion("too long", new string('v', 101)),
                .. Enumerable.Range(0, 40).Select(i => new CommandSuggestion($"{i}", $"{i}"))]);

        EmulatedInteraction typed = await InteractionScene.TypeAsync(bench, direct, alice);

        typed.Acknowledgement.Should().Be(8);
        typed.Choices.Should().HaveCount(25);
        typed.Choices![0]!["name"]!.GetValue<string>().Should().HaveLength(100);
        typed.Choices.Select(choice => choice!["value"]!.GetValue<string>()).Should().Contain("pizza").And.OnlyContain(value => value.Length <= 100);
        bench.Suggester.Asked.Should().Be(new SuggestionRequest(
            bench.Chat(direct), new PlatformUserId(Platform.Discord, alice.Id), "forget", "topic", "piz")
        {
            Chat = ChatKind.Private,
        });
    }

    [Fact]
    public async Task Where_nothing_can_be_suggested_or_not_in_time_the_list_is_empty()
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        EmulatedDiscordUser alice = bench.Discord.AddUser("alice");
        EmulatedChannel direct = bench.Discord.DirectChannel(alice, bench.Bot);
        bench.Suggester.Answer = (_, _) => throw new InvalidOperationException("the store is gone");
        EmulatedInteraction broken = await InteractionScene.TypeAsync(bench, direct, alice);
        var never = new TaskCompletionSource<IReadOnlyList<CommandSuggestion>>();
        bench.Suggester.Answer = (_, _) => new ValueTask<IReadOnlyList<CommandSuggestion>>(never.Task);
        Task<EmulatedInteraction> slow = InteractionScene.TypeAsync(bench, direct, alice);
        await bench.Time.WhenWaitingAsync(TimeSpan.FromSeconds(1.5));
        bench.Time.Advance(TimeSpan.FromSeconds(1.5));

        broken.Choices.Should().BeEmpty();
        (await slow).Choices.Should().BeEmpty();
        (await slow).AcknowledgedAfter.Should().BeLessThan(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Where_it_is_not_known_who_reads_nothing_is_suggested()
    {
        await using DiscordRestBench bench = await InteractionScene.StartAsync();
        (EmulatedChannel channel, EmulatedDiscordUser alice) = bench.AddGuildChannel();
        JsonElement personsOwn = JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["1"] = alice.Id });
        EmulatedInteraction interaction = InteractionScene.Typed(bench, channel, alice);

        await bench.ReceiveAsync(interaction, "forget", personsOwn);
        await bench.Service<DiscordSuggestions>().WhenDoneAsync();

        interaction.Choices.Should().BeEmpty();
        bench.Suggester.Asked.Should().BeNull();
    }
}
