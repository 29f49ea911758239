using System.Text.Json;
using System.Text.Json.Nodes;
using Confidant.Contracts.Machine;
using FluentAssertions;
using static Confidant.Identity.Tests.SignIn.SignedData;

namespace Confidant.Identity.Tests.SignIn;

/// <summary>Against data that Node's crypto and init-data-node signed.</summary>
public sealed class TelegramSignInInteropTests
{
    private const int Vectors = 300;

    [InteropFact]
    public async Task What_others_sign_for_a_Mini_App_is_accepted()
    {
        JsonArray signed = await AskAsync("mini");

        Check(signed, static data => MiniAppData.Verify(data, Bots, Now, LongestAge));
        signed.Select(static one => LoginWidgetData.Verify((string?)one!["data"], Bots, Now, LongestAge))
            .Should().AllBeEquivalentTo(new TelegramSignIn.Refused(TelegramSignInProblem.WrongHash));
    }

    [InteropFact]
    public async Task What_others_sign_for_a_login_is_accepted()
    {
        JsonArray signed = await AskAsync("widget");

        Check(signed, static data => LoginWidgetData.Verify(data, Bots, Now, LongestAge));
        signed.Select(static one => MiniAppData.Verify((string?)one!["data"], Bots, Now, LongestAge))
            .Should().AllBeEquivalentTo(new TelegramSignIn.Refused(TelegramSignInProblem.WrongHash));
    }

    [InteropFact]
    public async Task Changed_data_are_judged_as_init_data_node_judges_them()
    {
        var random = new Random(5);
        string good = SignForMiniApp(MiniApp(("start_param", "a b")));
        string[] changed = [good, .. Enumerable.Range(0, 2_000).Select(_ => Change(good, random))];
        await using NodeProcess node = await NodeProcess.StartAsync("telegram-sign-in.mjs");
        string answer = await node.AskAsync(JsonSerializer.Serialize(new { validate = changed, token = Token }));

        bool[] theirs = JsonSerializer.Deserialize<bool[]>(answer)!;
        theirs[0].Should().BeTrue();
        for (int i = 0; i < changed.Length; i++)
        {
            bool isAccepted = MiniAppData.Verify(changed[i], Bots, Now, LongestAge) is TelegramSignIn.Accepted;
            (isAccepted && !theirs[i]).Should().BeFalse(changed[i]);
        }
    }

    private static void Check(JsonArray signed, Func<string?, TelegramSignIn> verify)
    {
        signed.Should().HaveCount(Vectors);
        foreach (JsonNode? one in signed)
        {
            JsonNode user = one!["user"]!;
            string first = (string)user["first_name"]!;
            var expected = new TelegramPerson(
                new PlatformUserId(Platform.Telegram, user["id"]!.ToJsonString()),
                (string?)user["last_name"] is { } last ? $"{first} {last}" : first,
                (string?)user["username"]);
            TelegramSignIn.Accepted accepted = verify((string?)one["data"]).Should().BeOfType<TelegramSignIn.Accepted>((string?)one["data"]).Subject;
            (accepted.Person, accepted.At).Should().Be((expected, Now));
            accepted.Bot.Value.Should().Be(((string)one["token"]!).Split(':')[0]);
        }
    }

    private static string Change(string text, Random random)
    {
        int at = random.Next(text.Length);
        return random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[random.Next(text.Length)].ToString()),
            2 => text[..at] + (char)(text[at] ^ (1 << random.Next(6))) + text[(at + 1)..],
            _ => string.Join('&', text.Split('&').OrderBy(_ => random.Next())),
        };
    }

    private static async Task<JsonArray> AskAsync(string what)
    {
        await using NodeProcess node = await NodeProcess.StartAsync("telegram-sign-in.mjs");
        var task = new JsonObject { [what] = Vectors, ["tokens"] = new JsonArray(Token, OtherToken), ["authDate"] = Now.ToUnixTimeSeconds() };
        return JsonNode.Parse(await node.AskAsync(task.ToJsonString()))!.AsArray();
    }
}
