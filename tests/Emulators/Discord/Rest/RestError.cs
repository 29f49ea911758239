using System.Text.Json.Nodes;

namespace Confidant.Emulators.Discord.Rest;

/// <summary>An answer that refuses.</summary>
internal sealed class RestError(int status, int code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public int Code { get; } = code;

    /// <summary>What is wrong with which field; null for none.</summary>
    public JsonObject? Fields { get; private init; }

    public static RestError UnknownChannel => new(404, 10003, "Unknown Channel");

    public static RestError UnknownGuild => new(404, 10004, "Unknown Guild");

    public static RestError UnknownMember => new(404, 10007, "Unknown Member");

    public static RestError UnknownMessage => new(404, 10008, "Unknown Message");

    public static RestError UnknownUser => new(404, 10013, "Unknown User");

    public static RestError MissingAccess => new(403, 50001, "Missing Access");

    public static RestError MissingPermissions => new(403, 50013, "Missing Permissions");

    /// <summary>A form that is refused for one field.</summary>
    public static RestError Form(string field, string code, string message) => new(400, 50035, "Invalid Form Body")
    {
        Fields = new JsonObject
        {
            [field] = new JsonObject { ["_errors"] = new JsonArray(new JsonObject { ["code"] = code, ["message"] = message }) },
        },
    };

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["message"] = Message, ["code"] = Code };
        if (Fields is not null)
        {
            json["errors"] = Fields.DeepClone();
        }

        return json;
    }
}
