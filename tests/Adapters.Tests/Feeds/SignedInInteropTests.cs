using System.Text.Json.Nodes;
using System.Web;
using Confidant.Contracts.Machine;
using Confidant.Emulators.Feeds;
using Confidant.Emulators.Time;
using FluentAssertions;
using static Confidant.Adapters.Tests.Feeds.NodeFeeds;

namespace Confidant.Adapters.Tests.Feeds;

/// <summary>Clients that other people wrote sign in at the emulated platforms, and find there what was put there.</summary>
public sealed class SignedInInteropTests
{
    private const string Callback = "https://host.example/feeds/callback";

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(30);

    [InteropFact]
    public async Task An_unmodified_client_of_X_signs_in_with_its_own_proof_once_for_each_code()
    {
        await using XEmulator x = await XEmulator.StartAsync();
        x.IsProtected = true;
        string id = x.Post("For friends", History.LastAt);
        await using NodeProcess node = await StartAsync(x);

        JsonObject link = await node.AskAsync(new JsonObject { ["link"] = Callback });
        (string code, string state) = await AgreeAsync(x, link["url"]!.GetValue<string>());
        JsonObject login = new() { ["code"] = code, ["codeVerifier"] = link["codeVerifier"]!.DeepClone(), ["callback"] = Callback };
        JsonObject grant = await node.AskAsync(login);
        grant.Should().NotContainKey("error", grant.ToJsonString());
        JsonObject again = await node.AskAsync(login);
        JsonObject other = await node.AskAsync(new JsonObject { ["link"] = Callback });
        (string stolen, _) = await AgreeAsync(x, other["url"]!.GetValue<string>());
        JsonObject theft = await node.AskAsync(new JsonObject { ["code"] = stolen, ["codeVerifier"] = link["codeVerifier"]!.DeepClone(), ["callback"] = Callback });
        JsonObject renewed = await node.AskAsync(new JsonObject { ["refresh"] = grant["refreshToken"]!.GetValue<string>() });
        JsonObject late = await node.AskAsync(new JsonObject { ["refresh"] = grant["refreshToken"]!.GetValue<string>() });
        JsonObject read = await node.AskAsync(new JsonObject { ["token"] = renewed["accessToken"]!.GetValue<string>(), ["size"] = 10 });

        state.Should().Be(link["state"]!.GetValue<string>());
        grant["expiresIn"]!.GetValue<int>().Should().Be(7200);
        new[] { again, theft, late }.Select(static refused => refused["error"]!.ToJsonString())
            .Should().AllBe("""{"code":400,"text":"invalid_request","limit":null}""");
        read["user"]!.ToJsonString().Should().Be("""{"id":"2244994945","username":"alice","protected":true}""");
        read["pages"]![0]![0]!["id"]!.GetValue<string>().Should().Be(id);
        x.TakeBack();
        (await node.AskAsync(new JsonObject { ["token"] = renewed["accessToken"]!.GetValue<string>(), ["size"] = 10 }))["error"]!["code"]!
            .GetValue<int>().Should().Be(401);
    }

    [InteropFact]
    public async Task An_unmodified_client_of_X_reads_the_whole_timeline_and_its_limit()
    {
        await using XEmulator x = await XEmulator.StartAsync();
        x.Clock = new ManualTime(Now);
        var expected = new List<JsonObject>();
        string? last = null;
        foreach (int number in Enumerable.Range(0, History.Count))
        {
            GeneratedPost post = History.PostOf(number);
            (string Type, string Id)? reference = post.Kind switch
            {
                GeneratedKind.Thread => ("replied_to", last!),
                GeneratedKind.Reply => ("replied_to", "9"),
                GeneratedKind.Repost => ("retweeted", "77"),
                _ => null,
            };
            string? answersTo = post.Kind switch { GeneratedKind.Thread => "2244994945", GeneratedKind.Reply => "99", _ => null };
            last = x.Post(post.Text, post.At, one =>
            {
                if (reference is { } to)
                {
                    one["referenced_tweets"] = new JsonArray(new JsonObject { ["type"] = to.Type, ["id"] = to.Id });
                }

                if (answersTo is not null)
                {
                    one["in_reply_to_user_id"] = answersTo;
                }
            });
            if (History.Deleted.Contains(number))
            {
                x.Delete(last);
                continue;
            }

            expected.Add(new JsonObject
            {
                ["id"] = last,
                ["text"] = post.Text.Replace("&", "&amp;", StringComparison.Ordinal),
                ["at"] = Moment(post.At),
                ["history"] = new JsonArray(last),
                ["references"] = reference is { } shown ? new JsonArray(new JsonArray(shown.Type, shown.Id)) : [],
                ["answersTo"] = answersTo,
                ["counts"] = new JsonArray(25, 5, 1, 2),
            });
        }

        string first = expected[^1]["id"]!.GetValue<string>();
        x.Edit(first, "Put right");
        string edited = (long.Parse(last!, null) + 1).ToString(null, null);
        expected[^1]["id"] = edited;
        expected[^1]["text"] = "Put right";
        expected[^1]["history"] = new JsonArray(first, edited);
        x.Fail(FeedServerFaultKind.TooMany, path: "/2/users/2244994945/tweets", pause: _pause);
        await using NodeProcess node = await StartAsync(x);
        var task = new JsonObject { ["token"] = x.BearerToken, ["size"] = 50 };

        JsonObject refused = await node.AskAsync(task);
        JsonObject answer = await node.AskAsync(task);
        task["sinceId"] = expected[^8]["id"]!.GetValue<string>();
        JsonObject news = await node.AskAsync(task);
        JsonObject unknown = await node.AskAsync(new JsonObject { ["token"] = "another", ["size"] = 50 });

        refused["error"]!["limit"]!.ToJsonString().Should().Be($$"""{"limit":900,"remaining":0,"reset":{{(Now + _pause).ToUnixTimeSeconds()}}}""");
        refused["error"]!["code"]!.GetValue<int>().Should().Be(429);
        answer.Posts().Should().Equal(expected.Newest());
        answer.Sizes().Should().Equal(PagesOf(expected.Count, 50));
        news.Posts().Should().Equal(expected.TakeLast(7).Newest());
        unknown["error"]!.ToJsonString().Should().Be("""{"code":401,"text":"Unauthorized","limit":null}""");
    }

    [InteropFact]
    public async Task An_unmodified_client_of_the_Graph_API_reads_the_whole_timeline_and_proves_its_secret()
    {
        await using FacebookEmulator facebook = await FacebookEmulator.StartAsync();
        var expected = new List<JsonObject>();
        foreach (int number in Enumerable.Range(0, History.Count))
        {
            GeneratedPost post = History.PostOf(number) with { Edits = 0 };
            string privacy = post.IsPublic ? "EVERYONE" : "SELF";
            string id = facebook.Post(post.HasPicture ? null : post.Text, post.At, privacy);
            if (History.Deleted.Contains(number))
            {
                facebook.Delete(id);
                continue;
            }

            bool isEdited = History.Edits.ContainsKey(number);
            if (isEdited)
            {
                facebook.Edit(id, "Put right");
            }

            expected.Add(new JsonObject
            {
                ["id"] = id,
                ["text"] = isEdited ? "Put right" : post.HasPicture ? null : post.Text,
                ["at"] = post.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", null),
                ["privacy"] = privacy,
                ["from"] = facebook.User,
                ["counts"] = new JsonArray(25, 5, 1),
            });
        }

        await using NodeProcess node = await NodeProcess.StartAsync(
            "facebook-feed.mjs", new Uri(facebook.Url).Port.ToString(null, null), facebook.AppId, facebook.AppSecret);
        JsonObject Task(string token, bool unproved = false) => new() { ["token"] = token, ["size"] = 40, ["unproved"] = unproved };
        string token = facebook.GiveToken();

        JsonObject answer = await node.AskAsync(Task(token));
        JsonObject longer = await node.AskAsync(new JsonObject
        {
            ["exchange"] = new JsonObject
            {
                ["grant_type"] = "fb_exchange_token",
                ["fb_exchange_token"] = token,
                ["client_id"] = facebook.AppId,
                ["client_secret"] = facebook.AppSecret,
            },
        });
        JsonObject unproved = await node.AskAsync(Task(token, unproved: true));
        JsonObject since = Task(longer["access_token"]!.GetValue<string>());
        since["since"] = DateTimeOffset.Parse(expected[^7]["at"]!.GetValue<string>(), null).ToUnixTimeSeconds();
        JsonObject news = await node.AskAsync(since);
        facebook.Error = 4;
        JsonObject busy = await node.AskAsync(Task(token));
        facebook.Error = null;
        facebook.TakeBack();
        JsonObject takenBack = await node.AskAsync(Task(token));

        answer.Posts().Should().Equal(expected.Newest());
        answer.Sizes().Should().Equal(PagesOf(expected.Count, 40));
        answer["me"]!.ToJsonString().Should().Be($$"""{"id":"{{facebook.User}}","name":"Alice"}""");
        news.Posts().Should().Equal(expected.TakeLast(7).Newest());
        (longer["token_type"]!.GetValue<string>(), longer["expires_in"]!.GetValue<int>()).Should().Be(("bearer", 5_183_944));
        new[] { unproved, busy, takenBack }.Select(static refused => refused["error"]!["code"]!.GetValue<int>()).Should().Equal(100, 4, 190);
    }

    private static Task<NodeProcess> StartAsync(XEmulator x) =>
        NodeProcess.StartAsync("x-feed.mjs", new Uri(x.Url).Port.ToString(null, null), x.ApiKey, x.ApiSecret);

    // The page is the real one's; the emulator has it at its own address.
    private static async Task<(string Code, string State)> AgreeAsync(XEmulator x, string page)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using HttpResponseMessage answer = await browser.GetAsync(new Uri(x.Url + new Uri(page).PathAndQuery));
        System.Collections.Specialized.NameValueCollection query = HttpUtility.ParseQueryString(answer.Headers.Location!.Query);
        return (query["code"]!, query["state"]!);
    }
}
