using System.Text.Json;
using Confidant.Adapters.Discord;
using Confidant.Adapters.Discord.Wire;
using Confidant.Identity;

namespace Confidant.Adapters.Tests.Discord.World;

/// <summary>A guild and messages in it, in the form in which Discord tells them.</summary>
internal static class DiscordSample
{
    public const string Guild = """
        {"id":"9000","name":"Garden","owner_id":"6","joined_at":"2026-10-01T12:00:00.000000+00:00","large":false,"member_count":12,
         "features":["COMMUNITY","NEWS"],"preferred_locale":"en-US","stage_instances":[],
         "roles":[
          {"id":"9000","name":"@everyone","permissions":"1051648","position":0,"managed":false,"mentionable":false},
          {"id":"9001","name":"mods","permissions":"0","position":3,"managed":false,"mentionable":true},
          {"id":"9002","name":"Confidant","permissions":"8","position":2,"managed":true,"tags":{"bot_id":"700"}},
          {"id":"9003","name":"Otherbot","permissions":"8","position":1,"managed":true,"tags":{"bot_id":"701"}}],
         "channels":[
          {"id":"100","type":0,"name":"general","position":0,"permission_overwrites":[],"topic":"What grows","parent_id":"106","nsfw":false},
          {"id":"101","type":0,"name":"secret","permission_overwrites":[
            {"id":"9000","type":0,"allow":"0","deny":"1024"},{"id":"9001","type":0,"allow":"1024","deny":"0"},
            {"id":"5","type":1,"allow":"1024","deny":"0"}]},
          {"id":"102","type":5,"name":"news","permission_overwrites":[]},
          {"id":"103","type":2,"name":"lounge","permission_overwrites":[],"bitrate":64000},
          {"id":"104","type":13,"name":"stage","permission_overwrites":[]},
          {"id":"105","type":15,"name":"questions","permission_overwrites":[],"available_tags":[]},
          {"id":"106","type":4,"name":"Rooms","permission_overwrites":[]},
          {"id":"107","type":16,"name":"pictures","permission_overwrites":[]},
          {"id":"108","type":77,"name":"of a kind to come","permission_overwrites":[]}],
         "threads":[
          {"id":"200","type":11,"guild_id":"9000","parent_id":"100","name":"roses","owner_id":"5","member_count":3,
           "thread_metadata":{"archived":false,"locked":false,"auto_archive_duration":1440}},
          {"id":"201","type":12,"guild_id":"9000","parent_id":"100","name":"surprise","owner_id":"5","member_count":2,
           "thread_metadata":{"archived":false,"locked":false,"invitable":false}},
          {"id":"202","type":11,"guild_id":"9000","parent_id":"105","name":"Which soil?","owner_id":"5","applied_tags":[]},
          {"id":"203","type":10,"guild_id":"9000","parent_id":"102","name":"about the news","owner_id":"5"}],
         "members":[],"voice_states":[],"presences":[]}
        """;

    public const string Author = """{"id":"5","username":"alice","global_name":"Al Ice","discriminator":"0","avatar":null,"bot":false}""";

    public static DiscordSelf Self { get; } = new("700", "800", "Confidant");

    public static DateTimeOffset Now { get; } = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    public static T Read<T>(string json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        using var document = JsonDocument.Parse(json);
        return WireJson.Read(document.RootElement, type)!;
    }

    public static (DiscordGuildState Guild, DiscordChannelState[] Channels) States(string json = Guild)
    {
        DiscordGuild guild = Read(json, DiscordJson.Default.DiscordGuild);
        return (DiscordGuildState.Of(guild)!,
            [.. guild.Channels!.Concat(guild.Threads!).Select(channel => DiscordChannelState.Of(channel!, guild.Id)).OfType<DiscordChannelState>()]);
    }

    public static DiscordWorld World(string json = Guild)
    {
        var world = new DiscordWorld();
        (DiscordGuildState guild, DiscordChannelState[] channels) = States(json);
        world.PutGuild(guild, channels);
        return world;
    }

    public static DiscordScene Scene(DiscordWorld world, string channel) => world.FindPlace(channel) is { } place
        ? new DiscordScene(Self, place.IsGroup ? ChatKind.Group : ChatKind.Public, channel, place)
        : new DiscordScene(Self, ChatKind.Private, channel, null);

    /// <summary>A message of Alice's; what is given comes last, and wins.</summary>
    public static string MessageJson(string channel, string content) => $$"""
        {"id":"3000","channel_id":"{{channel}}","type":0,"timestamp":"2026-10-01T12:00:00.000000+00:00","edited_timestamp":null,
         "author":{{Author}},"mentions":[],"mention_roles":[],"mention_everyone":false,"attachments":[],"embeds":[],"pinned":false,
         "tts":false,"flags":0,"components":[],"content":"", {{content}} }
        """;

    public static IncomingMessage? Map(string channel, string content, bool isEdit = false)
    {
        DiscordWorld world = World();
        DiscordScene scene = Scene(world, channel);
        DiscordMessage message = Read(MessageJson(channel, content), DiscordJson.Default.DiscordMessage);
        return DiscordMapping.ToMessage(message, isEdit, scene, new DiscordNames(message.Mentions, scene.Place, world), Now);
    }
}
