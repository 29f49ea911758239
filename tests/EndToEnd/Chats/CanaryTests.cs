using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Chats;

public abstract class CanaryTests
{
    private const string Nowhere = "";

    private readonly Dictionary<string, string> _places = [];
    private readonly ChatPlatform _platform;

    private protected CanaryTests(ChatPlatform platform) => _platform = platform;

    [Fact]
    public async Task Words_are_in_no_log_and_in_no_message_of_another_place()
    {
        await using ChatScene scene = await ChatScene.StartAsync(_platform, ("Serilog__MinimumLevel__Default", "Debug"));
        ChatPerson[] people = [.. Enumerable.Range(0, 3).Select(i => scene.AddPerson($"Person{(char)('A' + i)}"))];
        ChatGroup[] groups =
            [.. Enumerable.Range(0, 2).Select(i => scene.AddGroup($"Room {i}", people))];

        for (int round = 0; round < 3; round++)
        {
            MeetTrouble(scene, round);
            foreach (ChatPerson person in people)
            {
                string[] texts = [$"My favourite dish is {Canary(person.Place)}.", $"/nonsense {Canary(Nowhere)}", "What is my favourite dish?"];
                foreach (string text in texts)
                {
                    scene.Say(person, text);
                }

                foreach (ChatGroup group in groups)
                {
                    scene.Address(person, group, $"My favourite dish is {Canary(group.Place)}.");
                    scene.Address(person, group, "What is my favourite dish?");
                    scene.Say(person, group, "/mymemories");
                    scene.Say(person, group, $"/forget {Canary(Nowhere)}");
                }
            }

            await scene.SettleAsync();
        }

        await scene.Host.StopAsync();
        string logs = scene.Host.Output
            + string.Concat(Directory.EnumerateFiles(scene.Directory.File("logs"), "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        logs.Should().Contain("INF").And.NotContain(scene.Token).And.NotContain(scene.Token.Split(':', '.')[^1]);
        _places.Keys.Where(logs.Contains).Should().BeEmpty();

        var shown = scene.SentTo()
            .SelectMany(sent => _places.Keys.Where(sent.Whole.Contains).Select(word => (Sent: sent, Word: word)))
            .ToArray();

        // Who asked for /mymemories in a group may be told all that they said anywhere, where nobody else sees it.
        shown.Where(item => _places[item.Word] != item.Sent.Place
                && !(people.Any(item.Sent.IsFor) && item.Sent.Text.Contains("Said in")))
            .Select(item => item.Word).Should().BeEmpty();
        shown.Select(item => item.Sent.Place).Distinct().Should().HaveCount(people.Length + groups.Length, "each place hears its own");
    }

    /// <summary>A server in trouble, whose answers hold words as well.</summary>
    private void MeetTrouble(ChatScene scene, int faults)
    {
        if (faults > 0)
        {
            scene.LimitNextSend(null, seconds: 1, faults);
            scene.RefuseNextSends(faults, Canary(Nowhere));
        }

        scene.GarbleNextEvents(faults, Canary(Nowhere));
    }

    /// <summary>A word that nothing else holds.</summary>
    /// <param name="place">The only place that may hear it.</param>
    private string Canary(string place)
    {
        string word = "zyx" + string.Concat(Guid.NewGuid().ToString("N").Select(c => (char)('a' + Convert.ToInt32(c.ToString(), 16))));
        _places[word] = place;
        return word;
    }

    public sealed class OnTelegram() : CanaryTests(ChatPlatform.Telegram);

    public sealed class OnTelegramWebhook() : CanaryTests(ChatPlatform.TelegramWebhook);

    public sealed class OnDiscord() : CanaryTests(ChatPlatform.Discord);
}
