using Confidant.Contracts.Machine;
using Confidant.Emulators.Discord;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Confidant.EndToEnd.Discord;

public sealed class DisconnectTests(ITestOutputHelper output)
{
    private const int Messages = 5_000;
    private const int Groups = 20;

    // A zombie is noticed by the second heartbeat that stays without an answer. A busy machine must not look like one.
    private static readonly TimeSpan _heartbeat = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(FullRun.IsOn ? 8 : 5);

    /// <summary>What a RESUME saves. Discord keeps what is said meanwhile.</summary>
    private static readonly GatewayFault[] _resumable =
    [
        new GatewayFault.Drop(), new GatewayFault.Close(4000), new GatewayFault.Reconnect(), new GatewayFault.InvalidSession(true),
        new GatewayFault.Close(4001), new GatewayFault.Close(4008), new GatewayFault.Close(1012), new GatewayFault.Zombie(),
        new GatewayFault.Deaf(),
    ];

    /// <summary>What ends the session: only an IDENTIFY helps, and what is said before it is told to nobody.</summary>
    private static readonly GatewayFault[] _final =
    [
        new GatewayFault.InvalidSession(false), new GatewayFault.Close(4007), new GatewayFault.Close(4009),
    ];

    [Fact]
    public async Task A_stream_of_messages_survives_disconnects_of_every_kind_and_identifies_only_where_a_resume_cannot_help()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        int disturbances = FullRun.IsOn ? 200 : 50;
        await using DiscordScene scene = await DiscordScene.PrepareAsync();
        scene.Discord.HeartbeatInterval = _heartbeat;
        await scene.StartHostAsync();

        // Until the READY of the first session has arrived there is nothing to resume, either.
        await scene.AcceptedAsync();
        ChatPerson[] people = [.. Enumerable.Range(0, Groups).Select(i => scene.AddPerson($"Person {i}"))];
        ChatGroup[] groups = [.. people.Select(person => scene.AddGroup($"Group of {person.Name}", person))];
        var said = groups.ToDictionary(static group => group, static _ => new List<string>());
        int count = 0;

        void SayMany(int up)
        {
            for (; count < up; count++)
            {
                ChatGroup group = groups[count % Groups];
                said[group].Add(scene.Address(people[count % Groups], group, $"I own {count} marbles.").Id);
            }
        }

        for (int i = 0; i < disturbances; i++)
        {
            // Every kind comes in turn, and one in ten ends the session.
            bool isFinal = i % 10 == 9;
            GatewayFault fault = isFinal ? _final[i / 10 % _final.Length] : _resumable[i % 10];
            SayMany((Messages * i / disturbances) + random.Next(Messages / disturbances / 2));
            int taken = scene.Discord.Identifies.Count;
            await DisturbAsync(scene, fault);
            if (isFinal)
            {
                // A busy machine may have resumed once more before, so a new session is waited for, and not what comes next. Until its READY has
                // arrived there is nothing to resume.
                await scene.Discord.WaitForSessionsAsync(1 + ((i + 1) / 10), _patience);
                await scene.AcceptedAsync();
            }
            else
            {
                SayMany(Messages * (i + 1) / disturbances);
                await scene.Discord.WaitForIdentifiesAsync(taken + 1, _patience);
            }
        }

        SayMany(Messages);
        await scene.WaitForSentAsync(null, Messages, _patience);
        await scene.SettleAsync();

        foreach ((ChatGroup group, List<string> ids) in said)
        {
            scene.SentTo(group.Place).Select(static sent => sent.Answers).Should().Equal(ids, "seed {0}", seed);
        }

        scene.SendsRead.Should().Be(Messages, "no reply was even tried twice");
        int resumes = scene.Discord.Identifies.Count(static taken => taken.IsResume);
        output.WriteLine($"{disturbances} disconnects, {resumes} resumes");
        resumes.Should().BeGreaterThanOrEqualTo(disturbances * 9 / 10);
        scene.Discord.Identifies.Count(static taken => !taken.IsResume).Should().Be(1 + (disturbances / 10));
    }

    /// <summary>Disturbs the connection as soon as there is one.</summary>
    private static async Task DisturbAsync(DiscordScene scene, GatewayFault fault)
    {
        do
        {
            await scene.Discord.WaitForConnectedAsync(scene.Bot, timeout: _patience);
        }
        while (scene.Discord.Disturb(scene.Bot, fault) == 0);
    }
}
