using System.Text.Json.Nodes;

namespace Confidant.Emulators.Discord.Interactions;

/// <summary>What a person's client sends for a slash command. The world's lock is held.</summary>
internal static class CommandData
{
    private const int Subcommand = 1;
    private const int Text = 3;

    /// <summary>The data of a command.</summary>
    /// <param name="bot">The bot.</param>
    /// <param name="channel">Where it is run.</param>
    /// <param name="user">Who runs it.</param>
    /// <param name="name">Its name; a subcommand's after a space.</param>
    /// <param name="options">What was filled in.</param>
    /// <param name="focused">The option whose choices are asked for; null for a command that is run.</param>
    /// <param name="evenIfHidden">Whether it is run though the client would not offer it.</param>
    /// <exception cref="InvalidOperationException">The client offers no such command, or not these options.</exception>
    public static JsonObject Write(
        EmulatedDiscordBot bot,
        EmulatedChannel channel,
        EmulatedDiscordUser user,
        string name,
        IReadOnlyList<(string Name, object Value)> options,
        string? focused,
        bool evenIfHidden)
    {
        string[] path = name.Split(' ');
        JsonObject? command = Find(bot, channel, path[0]);
        if (command is null && bot.CommandPuts > 0)
        {
            throw new InvalidOperationException($"The bot publishes no command /{path[0]} here.");
        }

        if (!PermissionRules.IsIn(channel, bot.Id) && !bot.Installers.Contains(user.Id))
        {
            throw new InvalidOperationException($"{user.Username} has not taken the bot along to where it is not.");
        }

        if (command is not null && !evenIfHidden && IsHidden(command, bot, channel, user))
        {
            throw new InvalidOperationException($"/{path[0]} is not shown to {user.Username} here.");
        }

        JsonObject? described = command;
        foreach (string part in path.Skip(1))
        {
            described = OptionsOf(described).FirstOrDefault(option => option["name"]!.GetValue<string>() == part) ?? described;
        }

        Check(described, options, isComplete: focused is null);
        JsonArray written = [.. options.Select(option => (JsonNode?)Option(described, option.Name, option.Value, option.Name == focused))];
        foreach (string part in path.Skip(1).Reverse())
        {
            written = [new JsonObject { ["name"] = part, ["type"] = Subcommand, ["options"] = written }];
        }

        var data = new JsonObject
        {
            ["id"] = command?["id"]!.GetValue<string>() ?? "1",
            ["name"] = path[0],
            ["type"] = 1,
        };
        if (written.Count > 0)
        {
            data["options"] = written;
        }

        return data;
    }

    /// <summary>Discord's number of where a command is run: 0 in a guild, 1 in the bot's own chat, 2 in a chat of others.</summary>
    public static int ContextOf(EmulatedDiscordBot bot, EmulatedChannel channel) =>
        channel.Guild is not null ? 0 : channel.Recipients.Contains(bot.Id) ? 1 : 2;

    private static JsonObject? Find(EmulatedDiscordBot bot, EmulatedChannel channel, string name)
    {
        JsonObject? InScope(string scope) => bot.Commands.TryGetValue(scope, out JsonArray? commands)
            ? commands.OfType<JsonObject>().FirstOrDefault(command => command["name"]!.GetValue<string>() == name)
            : null;
        return (channel.Guild is { } guild ? InScope(guild.Id) : null) ?? InScope("");
    }

    private static bool IsHidden(JsonObject command, EmulatedDiscordBot bot, EmulatedChannel channel, EmulatedDiscordUser user)
    {
        int context = ContextOf(bot, channel);
        if (command["contexts"] is JsonArray contexts && !contexts.Any(item => item!.GetValue<int>() == context))
        {
            return true;
        }

        // Where the bot is not, only what is for people who take it along is shown.
        if (!PermissionRules.IsIn(channel, bot.Id)
            && (command["integration_types"] as JsonArray)?.Any(static item => item!.GetValue<int>() == 1) != true)
        {
            return true;
        }

        DiscordPermissions has = PermissionRules.In(channel, user.Id);
        if (!has.HasFlag(DiscordPermissions.UseApplicationCommands))
        {
            return true;
        }

        return channel.Guild is not null
            && command["default_member_permissions"] is { } needed
            && !has.HasFlag((DiscordPermissions)ulong.Parse(needed.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture));
    }

    private static void Check(JsonObject? command, IReadOnlyList<(string Name, object Value)> options, bool isComplete)
    {
        if (command is null)
        {
            return;
        }

        JsonObject[] described = [.. OptionsOf(command)];
        foreach ((string name, _) in options)
        {
            if (!described.Any(option => option["name"]!.GetValue<string>() == name))
            {
                throw new InvalidOperationException($"/{command["name"]} has no option {name}.");
            }
        }

        foreach (JsonObject option in described)
        {
            if (isComplete && option["required"]?.GetValue<bool>() == true && options.All(given => given.Name != option["name"]!.GetValue<string>()))
            {
                throw new InvalidOperationException($"/{command["name"]} needs the option {option["name"]}.");
            }
        }
    }

    private static JsonObject Option(JsonObject? command, string name, object value, bool isFocused)
    {
        JsonObject? described = OptionsOf(command).FirstOrDefault(option => option["name"]!.GetValue<string>() == name);
        if (described?["choices"] is JsonArray { Count: > 0 } choices && !isFocused)
        {
            value = Choose(choices, value) ?? throw new InvalidOperationException($"{name} cannot be {value}.");
        }

        var option = new JsonObject
        {
            ["name"] = name,
            ["type"] = described?["type"]!.GetValue<int>() ?? value switch { string => Text, bool => 5, double => 10, _ => 4 },
            ["value"] = JsonValue.Create(value),
        };
        if (isFocused)
        {
            option["focused"] = true;
        }

        return option;
    }

    // People pick a choice by what it shows, in their language.
    private static string? Choose(JsonArray choices, object shown) => choices.OfType<JsonObject>()
        .FirstOrDefault(choice => choice["value"]!.ToString() == shown.ToString()
            || choice["name"]!.GetValue<string>() == shown.ToString()
            || (choice["name_localizations"] as JsonObject ?? []).Any(pair => pair.Value?.GetValue<string>() == shown.ToString()))
        ?["value"]!.ToString();

    private static IEnumerable<JsonObject> OptionsOf(JsonObject? command) => (command?["options"] as JsonArray ?? []).OfType<JsonObject>();
}
