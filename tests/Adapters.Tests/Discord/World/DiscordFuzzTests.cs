using System.Text.Json;
using System.Text.Json.Nodes;
using Confidant.Adapters.Discord;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord.World;

public sealed class DiscordFuzzTests
{
    private const string OtherGuild = """
        {"id":"9500","name":"Other","owner_id":"5","roles":[{"id":"9500","name":"@everyone","permissions":"1024"}],
         "channels":[{"id":"500","type":0,"name":"other","permission_overwrites":[]}],"threads":[]}
        """;

    private const string Member = $$""" "member":{"user":{{DiscordSample.Author}},"roles":["9001"],"permissions":"32"} """;

    private static readonly (string Type, string Json)[] _payloads =
    [
        ("MESSAGE_CREATE", DiscordSample.MessageJson("100", """ "guild_id":"9000","content":"<@700> /help me <#101>","mentions":[{"id":"700"}] """)),
        ("MESSAGE_CREATE", DiscordSample.MessageJson("201", """ "guild_id":"9000","content":"hi","type":19,"message_reference":{"message_id":"1","channel_id":"201"} """)),
        ("MESSAGE_CREATE", DiscordSample.MessageJson("500", """ "guild_id":"9500","message_snapshots":[{"message":{"content":"far"}}] """)),
        ("MESSAGE_CREATE", DiscordSample.MessageJson("77", """ "content":"/forget all" """)),
        ("MESSAGE_UPDATE", DiscordSample.MessageJson("200", """ "guild_id":"9000","content":"b","edited_timestamp":"2026-10-01T12:05:00Z" """)),
        ("MESSAGE_DELETE", """{"id":"3000","channel_id":"202","guild_id":"9000"}"""),
        ("MESSAGE_DELETE_BULK", """{"ids":["3000","3001"],"channel_id":"101","guild_id":"9000"}"""),
        ("INTERACTION_CREATE", $$"""{"id":"4000","type":2,"token":"t","channel_id":"100","guild_id":"9000","context":0,"locale":"es-ES","data":{"name":"forget","type":1,"options":[{"name":"what","type":3,"value":"x"}]},{{Member}} }"""),
        ("INTERACTION_CREATE", $$"""{"id":"4000","type":3,"token":"t","channel_id":"201","guild_id":"9000","context":0,"data":{"custom_id":"a","component_type":2},"message":{"id":"1","flags":64},{{Member}} }"""),
        ("INTERACTION_CREATE", $$"""{"id":"4000","type":2,"token":"t","channel_id":"77","context":1,"data":{"name":"help","type":1},"user":{{DiscordSample.Author}} }"""),
        ("GUILD_CREATE", DiscordSample.Guild),
        ("GUILD_CREATE", OtherGuild),
        ("GUILD_UPDATE", """{"id":"9000","name":"n","owner_id":"5","features":["DISCOVERABLE"],"roles":[{"id":"9000","permissions":"8"}]}"""),
        ("GUILD_DELETE", """{"id":"9500"}"""),
        ("GUILD_ROLE_UPDATE", """{"guild_id":"9000","role":{"id":"9001","name":"r","permissions":"8","tags":{"bot_id":"1"}}}"""),
        ("GUILD_ROLE_DELETE", """{"guild_id":"9000","role_id":"9001"}"""),
        ("CHANNEL_UPDATE", """{"id":"101","guild_id":"9000","type":0,"name":"c","topic":"t","permission_overwrites":[{"id":"9000","type":0,"allow":"1024","deny":"0"}]}"""),
        ("CHANNEL_DELETE", """{"id":"500","guild_id":"9500","type":0,"name":"c","permission_overwrites":[]}"""),
        ("THREAD_CREATE", """{"id":"204","guild_id":"9000","parent_id":"100","type":12,"name":"t","thread_metadata":{"archived":false}}"""),
        ("THREAD_DELETE", """{"id":"201","guild_id":"9000","parent_id":"100","type":12}"""),
        ("THREAD_LIST_SYNC", """{"guild_id":"9000","channel_ids":["100"],"threads":[{"id":"205","guild_id":"9000","parent_id":"100","type":11,"name":"t"}]}"""),
        ("THREAD_MEMBERS_UPDATE", """{"id":"201","guild_id":"9000","added_members":[{"user_id":"8","member":{"user":{"id":"8","username":"b"}}}],"removed_member_ids":["6","700"]}"""),
        ("GUILD_MEMBER_REMOVE", """{"guild_id":"9000","user":{"id":"8","username":"b"}}"""),
        ("READY", """{"user":{"id":"700"},"guilds":[{"id":"9000","unavailable":true}],"session_id":"s","shard":[0,1]}"""),
    ];

    // Ids that are known, ids of others, one that is not, and what no id looks like.
    private static readonly string[] _strings =
    [
        "100", "101", "200", "201", "202", "500", "9000", "9500", "77", "424242", "5", "700", "", " ", "x", "-1", "1:2", "../7",
        "99999999999999999999999", "\u0000", "\uFFFD", "<@700>", "<#101>", "<t:1:R>", "/", "0", "18446744073709551615",
    ];

    [Fact]
    public async Task Whatever_comes_is_read_or_left_out_and_nothing_lands_in_a_wrong_place()
    {
        const int seed = 20261121;
        var random = new Random(seed);
        await using DiscordWorldBench bench = await DiscordWorldBench.StartAsync();
        int given = 0;
        for (int turn = 0; turn < 20_000; turn++)
        {
            if (turn % 20 == 0)
            {
                await bench.TellAsync("GUILD_CREATE", DiscordSample.Guild);
                await bench.TellAsync("GUILD_CREATE", OtherGuild);
            }

            (string type, string json) = _payloads[random.Next(_payloads.Length)];
            JsonNode payload = Parse(json);
            for (int i = random.Next(4); i > 0; i--)
            {
                payload = Mutate(payload, random);
            }

            IReadOnlyList<IncomingEvent> events = await bench.TellAsync(random.Next(50) == 0 ? _payloads[0].Type : type, payload.ToJsonString());
            given += events.Count;
            foreach (IncomingEvent told in events)
            {
                if (!Place(told, payload, bench))
                {
                    Assert.Fail($"seed {seed}, turn {turn}: {payload.ToJsonString()} gave {told}");
                }

                Assert.Equal(told.Conversation, PayloadCodec.DecodeIncoming(PayloadCodec.Encode(told)).Conversation);
                Assert.Equal(told.Conversation, ConversationKey.Parse(told.Conversation.ToString()));
            }
        }

        given.Should().BeGreaterThan(5_000);
        bench.Discord.CountOf("GET /guilds/{guild}").Read.Should().BeLessThan(200, "what is not there is not asked for each time");
    }

    // Whether an event is where the payload says, and its readers are those of that place.
    private static bool Place(IncomingEvent told, JsonNode payload, DiscordWorldBench bench)
    {
        SeenGroup? group = told switch
        {
            IncomingMessage message => message.Group,
            ButtonPressed press => press.Group,
            MessagesDeleted deleted => deleted.Group,
            _ => null,
        };
        ChatKind? chat = told switch
        {
            IncomingMessage message => message.Chat,
            ButtonPressed press => press.Chat,
            MessagesDeleted deleted => deleted.Chat,
            _ => null,
        };
        if (chat is null)
        {
            // It is of one of the two guilds, and of the one that the payload names.
            GroupKey? place = told switch
            {
                BotMembershipChanged changed => changed.Group!.Place,
                MemberChanged changed => changed.Group.Place,
                ReadersWidened widened => widened.Group.Place,
                BotPlaceChanged changed => changed.Place,
                PlaceMembersLeft left => left.Place,
                _ => null,
            };
            string? id = Text(payload, "id");
            string? guild = Text(payload, "guild_id") ?? (told is MemberChanged or BotMembershipChanged && id is not null ? bench.Directory.World.FindPlace(id)?.Guild.Id : id);
            return place is { } named && guild == named.Chat.Value;
        }

        string? channel = Text(payload, "channel_id") ?? (payload["channel"] is JsonObject partial ? Text(partial, "id") : null);
        DiscordPlace? known = channel is null ? null : bench.Directory.World.FindPlace(channel);
        return chat switch
        {
            ChatKind.Group => known is not null && known.Guild.Id == Text(payload, "guild_id") && group == known.Group
                && told.Conversation == known.Conversation(new BotAccountId(bench.Bot.Id)),
            ChatKind.Private => Text(payload, "guild_id") is null && known is null && group is null && told.Conversation.Chat.Value == channel,
            _ => group is null && told.Conversation.Chat.Value == channel,
        };
    }

    // Of names that come twice the last counts, as for the reader.
    private static JsonObject Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new JsonObject(document.RootElement.EnumerateObject()
            .GroupBy(static part => part.Name, static part => part.Value)
            .Select(static part => KeyValuePair.Create(part.Key, JsonNode.Parse(part.Last().GetRawText()))));
    }

    private static string? Text(JsonNode node, string name) =>
        node is JsonObject holder && holder[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static JsonNode Mutate(JsonNode root, Random random)
    {
        var holders = new List<JsonNode>();
        Collect(root, holders);
        JsonNode holder = holders[random.Next(holders.Count)];
        if (holder is JsonObject { Count: > 0 } found)
        {
            string name = found.ElementAt(random.Next(found.Count)).Key;
            switch (random.Next(3))
            {
                case 0:
                    found.Remove(name);
                    break;
                case 1:
                    found[_payloads[random.Next(_payloads.Length)].Type.ToLowerInvariant()] = Anything(random);
                    break;
                default:
                    found[name] = Anything(random);
                    break;
            }
        }
        else if (holder is JsonArray items)
        {
            items.Add(Anything(random));
        }

        return root;
    }

    private static void Collect(JsonNode? node, List<JsonNode> holders)
    {
        if (node is JsonObject found)
        {
            holders.Add(found);
            foreach ((_, JsonNode? child) in found)
            {
                Collect(child, holders);
            }
        }
        else if (node is JsonArray items)
        {
            holders.Add(items);
            foreach (JsonNode? item in items)
            {
                Collect(item, holders);
            }
        }
    }

    private static JsonNode? Anything(Random random) => random.Next(9) switch
    {
        0 => null,
        1 => random.Next(-3, 30),
        2 => 1e300,
        3 => random.Next(2) == 0,
        4 => new JsonArray(),
        5 => new JsonObject(),
        _ => _strings[random.Next(_strings.Length)],
    };
}
