using System.Globalization;
using System.Text.Json.Nodes;

namespace Confidant.Emulators.Feeds;

/// <summary>A hub of Farcaster over HTTP, with the casts and verifications of one account and the names of some.</summary>
public sealed class FarcasterEmulator : FeedServer
{
    private const long Epoch = 1_609_459_200;

    private readonly List<JsonObject> _casts = [];
    private readonly List<JsonObject> _verifications = [];
    private readonly Dictionary<long, string> _names = new() { [7] = "alice" };
    private int _number;

    private FarcasterEmulator()
    {
    }

    /// <summary>Whether a page names itself as the one that comes after it.</summary>
    public bool LoopsForEver { get; set; }

    /// <summary>Starts it.</summary>
    public static Task<FarcasterEmulator> StartAsync() => StartAsync(new FarcasterEmulator());

    /// <summary>Gives a number a name.</summary>
    public void Name(long fid, string name)
    {
        lock (World)
        {
            _names[fid] = name;
        }
    }

    /// <summary>Adds a cast of number 7.</summary>
    /// <returns>Its hash.</returns>
    public string Post(string text, DateTimeOffset at, Action<JsonObject>? more = null)
    {
        lock (World)
        {
            string hash = string.Create(CultureInfo.InvariantCulture, $"0x{++_number:x40}");
            var body = new JsonObject
            {
                ["embedsDeprecated"] = new JsonArray(),
                ["mentions"] = new JsonArray(),
                ["text"] = text,
                ["mentionsPositions"] = new JsonArray(),
                ["embeds"] = new JsonArray(),
            };
            more?.Invoke(body);
            _casts.Add(Message("MESSAGE_TYPE_CAST_ADD", at, hash, "castAddBody", body));
            return hash;
        }
    }

    /// <summary>Takes a cast away.</summary>
    public void Delete(string hash)
    {
        lock (World)
        {
            _casts.RemoveAll(cast => cast["hash"]!.GetValue<string>() == hash);
        }
    }

    /// <summary>Verifies an address of number 7.</summary>
    public void Verify(string address, string protocol = "PROTOCOL_ETHEREUM", string member = "verificationAddAddressBody")
    {
        lock (World)
        {
            _verifications.Add(Message(
                "MESSAGE_TYPE_VERIFICATION_ADD_ETH_ADDRESS",
                DateTimeOffset.UnixEpoch.AddYears(54),
                string.Create(CultureInfo.InvariantCulture, $"0x{++_number:x40}"),
                member,
                new JsonObject { ["address"] = address, ["claimSignature"] = "c2ln", ["blockHash"] = "0x0", ["protocol"] = protocol }));
        }
    }

    /// <inheritdoc/>
    protected override FeedServerAnswer Answer(HttpRequest request, IReadOnlyDictionary<string, string> form)
    {
        IQueryCollection query = request.Query;
        return request.Path.Value switch
        {
            "/v1/userNameProofByName" => _names.FirstOrDefault(one => one.Value == query["name"]) is { Value: { } name, Key: var fid }
                ? Json(new JsonObject { ["timestamp"] = 1, ["name"] = name, ["owner"] = "0x0", ["fid"] = fid, ["type"] = "USERNAME_TYPE_FNAME" })
                : NotFound(),
            "/v1/userDataByFid" => _names.TryGetValue(long.Parse(query["fid"].ToString(), CultureInfo.InvariantCulture), out string? shown)
                ? Json(new JsonObject
                {
                    ["data"] = new JsonObject
                    {
                        ["type"] = "MESSAGE_TYPE_USER_DATA_ADD",
                        ["userDataBody"] = new JsonObject { ["type"] = "USER_DATA_TYPE_USERNAME", ["value"] = shown },
                    },
                })
                : NotFound(),
            "/v1/castsByFid" => Page(query["fid"] == "7" ? _casts : [], query),
            "/v1/verificationsByFid" => Page(query["fid"] == "7" ? _verifications : [], query),
            _ => NotFound(),
        };
    }

    private static FeedServerAnswer Json(JsonObject body) => new(StatusCodes.Status200OK, body.ToJsonString());

    private static FeedServerAnswer NotFound() =>
        new(StatusCodes.Status400BadRequest, """{"errCode":"not_found","presentable":false,"name":"HubError","code":5,"details":"not found"}""");

    private static JsonObject Message(string type, DateTimeOffset at, string hash, string member, JsonObject body) => new()
    {
        ["data"] = new JsonObject
        {
            ["type"] = type,
            ["fid"] = 7,
            ["timestamp"] = at.ToUnixTimeSeconds() - Epoch,
            ["network"] = "FARCASTER_NETWORK_MAINNET",
            [member] = body,
        },
        ["hash"] = hash,
        ["hashScheme"] = "HASH_SCHEME_BLAKE3",
        ["signature"] = "c2ln",
        ["signatureScheme"] = "SIGNATURE_SCHEME_ED25519",
        ["signer"] = "0x0",
    };

    // Tokens are the place in the order, as hubs write theirs: in base64.
    private FeedServerAnswer Page(List<JsonObject> messages, IQueryCollection query)
    {
        // Hubs of today take these words alone; those before them took any.
        if (query["reverse"].ToString() is not ("" or "true" or "false"))
        {
            return new FeedServerAnswer(StatusCodes.Status400BadRequest, """{"error":"Invalid request","errorDetail":"provided string was not `true` or `false`"}""");
        }

        IEnumerable<JsonObject> ordered = query["reverse"] == "true" ? messages.AsEnumerable().Reverse() : messages;
        string token = query["pageToken"].ToString();
        int start = token.Length == 0 || LoopsForEver
            ? 0 : int.Parse(System.Text.Encoding.ASCII.GetString(Convert.FromBase64String(token)), CultureInfo.InvariantCulture);
        int size = Math.Min(PageSize, int.Parse(query["pageSize"].ToString(), CultureInfo.InvariantCulture));
        int end = start + size;
        return Json(new JsonObject
        {
            ["messages"] = new JsonArray([.. ordered.Skip(start).Take(size).Select(static message => message.DeepClone())]),
            ["nextPageToken"] = end < messages.Count || LoopsForEver
                ? Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(end.ToString(CultureInfo.InvariantCulture))) : "",
        });
    }
}
