using Confidant.Adapters.Discord;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord.World;

public sealed class DiscordReadersTests
{
    private static readonly string[] _roles = ["11", "12", "13"];

    [Fact]
    public void The_readers_that_are_told_are_those_whom_Discords_rules_let_in()
    {
        const int seed = 20261121;
        var random = new Random(seed);
        for (int i = 0; i < 4_000; i++)
        {
            (DiscordGuildState guild, DiscordChannelState channel) = Any(random);
            GroupReaders readers = DiscordReaders.Of(guild, channel);
            for (int bits = 0; bits < 1 << _roles.Length; bits++)
            {
                string[] held = [.. _roles.Where((_, index) => (bits & (1 << index)) != 0)];
                bool canView = (DiscordPermissions.InChannel(guild, channel, "5", held) & DiscordPermissions.ViewChannel) != 0;

                Includes(readers, held).Should().Be(canView, "seed {0}, turn {1}, roles {2} of \"{3}\"", seed, i, bits, readers);
            }
        }
    }

    [Fact]
    public void Owners_and_administrators_may_do_everything()
    {
        (DiscordGuildState guild, DiscordChannelState channel) = Make(everyone: 0, role: DiscordPermissions.Administrator, (9, 0, DiscordPermissions.ViewChannel));

        DiscordPermissions.InChannel(guild, channel, "6", []).Should().Be(DiscordPermissions.All);
        DiscordPermissions.InChannel(guild, channel, "5", ["11"]).Should().Be(DiscordPermissions.All);
        DiscordPermissions.InChannel(guild, channel, "5", []).Should().Be(0);
        DiscordPermissions.InGuild(guild, "5", ["11"]).Should().Be(DiscordPermissions.All);
    }

    [Fact]
    public void What_is_said_of_a_member_counts_last()
    {
        (DiscordGuildState guild, DiscordChannelState channel) =
            Make(everyone: DiscordPermissions.ViewChannel, role: 0, (11, DiscordPermissions.ViewChannel, 0));
        channel = channel with
        {
            Overwrites = [.. channel.Overwrites, new DiscordOverwriteState("5", false, 0, DiscordPermissions.ViewChannel)],
        };

        DiscordPermissions.InChannel(guild, channel, "5", ["11"]).Should().Be(0);
        DiscordPermissions.InChannel(guild, channel, "7", ["11"]).Should().Be(DiscordPermissions.ViewChannel);
        DiscordReaders.Of(guild, channel).Should().Be(GroupReaders.All);
    }

    [Fact]
    public void The_text_of_a_voice_channel_is_for_those_who_may_join_it()
    {
        const ulong both = DiscordPermissions.ViewChannel | DiscordPermissions.Connect;
        (DiscordGuildState guild, DiscordChannelState channel) = Make(everyone: both, role: 0, (9, 0, DiscordPermissions.Connect), (11, DiscordPermissions.Connect, 0));

        DiscordReaders.Of(guild, channel with { Type = 2 }).Should().Be(new GroupReaders("+11"));
        DiscordReaders.Of(guild, channel with { Type = 0 }).Should().Be(GroupReaders.All);
        (guild, channel) = Make(everyone: both, role: 0, (9, 0, both), (11, both, 0), (12, DiscordPermissions.ViewChannel, 0));
        DiscordReaders.Of(guild, channel with { Type = 13 }).Should().Be(new GroupReaders("+11"));
    }

    [Fact]
    public void A_bots_own_role_lets_nobody_in()
    {
        (DiscordGuildState guild, DiscordChannelState channel) = Make(everyone: 0, role: DiscordPermissions.ViewChannel);
        var roles = new Dictionary<string, DiscordRoleState>(guild.Roles) { ["13"] = new("bot", DiscordPermissions.Administrator, "701") };

        DiscordReaders.Of(guild with { Roles = roles }, channel).Should().Be(new GroupReaders("11"));
    }

    private static bool Includes(GroupReaders readers, string[] held)
    {
        HashSet<string> parts = [.. readers.Text.Split(' ')];
        return held.Any(role => parts.Contains("+" + role))
            || ((parts.Contains("*") || held.Any(parts.Contains)) && !held.Any(role => parts.Contains("-" + role)));
    }

    private static (DiscordGuildState Guild, DiscordChannelState Channel) Make(
        ulong everyone, ulong role, params (int Id, ulong Allow, ulong Deny)[] overwrites) => (
        new DiscordGuildState
        {
            Id = "9",
            Name = "g",
            OwnerId = "6",
            IsDiscoverable = false,
            Roles = new Dictionary<string, DiscordRoleState>
            {
                ["9"] = new("@everyone", everyone, null),
                ["11"] = new("a", role, null),
                ["12"] = new("b", 0, null),
            },
        },
        new DiscordChannelState
        {
            Id = "1",
            GuildId = "9",
            Type = 0,
            Name = "c",
            Overwrites = [.. overwrites.Select(static overwrite => new DiscordOverwriteState($"{overwrite.Id}", true, overwrite.Allow, overwrite.Deny))],
        });

    private static (DiscordGuildState Guild, DiscordChannelState Channel) Any(Random random)
    {
        ulong View() => random.Next(2) == 0 ? 0 : DiscordPermissions.ViewChannel;
        var roles = _roles.Prepend("9").ToDictionary(
            static id => id,
            _ => new DiscordRoleState("r", random.Next(12) == 0 ? DiscordPermissions.Administrator : View(), null));
        var overwrites = _roles.Prepend("9").Where(_ => random.Next(3) > 0).Select(id => new DiscordOverwriteState(id, true, View(), View()));
        (DiscordGuildState guild, DiscordChannelState channel) = Make(0, 0);
        return (guild with { Roles = roles }, channel with { Overwrites = [.. overwrites] });
    }
}
