using System.Text;
using Confidant.Emulators.Telegram;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Telegram;

public sealed class CanaryTests
{
    private readonly Dictionary<string, long> _places = [];

    [Fact]
    public async Task Words_are_in_no_log_and_in_no_message_of_another_place()
    {
        await using TelegramScene scene = await TelegramScene.StartAsync(("Serilog__MinimumLevel__Default", "Debug"));
        EmulatedUser[] people = [.. Enumerable.Range(0, 3).Select(i => scene.Telegram.AddUser($"Person{(char)('A' + i)}"))];
        EmulatedChat[] groups =
            [.. Enumerable.Range(0, 2).Select(i => scene.Telegram.AddGroup($"Room {i}", people, [scene.Bot]))];

        for (int round = 0; round < 3; round++)
        {
            MeetTrouble(scene, round);
            foreach (EmulatedUser person in people)
            {
                string[] texts = [$"My favourite dish is {Canary(person.Id)}.", $"/nonsense {Canary(0)}", "What is my favourite dish?"];
                foreach (string text in texts)
                {
                    scene.Telegram.Say(person, scene.Bot, text);
                }

                foreach (EmulatedChat group in groups)
                {
                    scene.Telegram.Say(person, group, $"@{scene.Bot.Username} My favourite dish is {Canary(group.Id)}.");
                    scene.Telegram.Say(person, group, $"@{scene.Bot.Username} What is my favourite dish?");
                    scene.Telegram.Say(person, group, "/mymemories");
                    scene.Telegram.Say(person, group, $"/forget {Canary(0)}");
                }
            }

            await scene.SettleAsync();
        }

        await scene.Host.StopAsync();
        string logs = scene.Host.Output
            + string.Concat(Directory.EnumerateFiles(scene.Directory.File("logs"), "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        logs.Should().Contain("INF").And.NotContain(scene.Bot.Token).And.NotContain(scene.Bot.Token.Split(':')[1]);
        _places.Keys.Where(logs.Contains).Should().BeEmpty();

        var shown = scene.Telegram.SentTo()
            .SelectMany(sent => _places.Keys.Where(Words(sent).Contains).Select(word => (Sent: sent, Word: word)))
            .ToArray();

        // A private chat may also be told all that its person said anywhere; it asked for /mymemories in groups.
        shown.Where(item => _places[item.Word] != item.Sent.ChatId && !(item.Sent.ChatId > 0 && item.Sent.Text.Contains("Said in")))
            .Select(item => item.Word).Should().BeEmpty();
        shown.Select(item => item.Sent.ChatId).Distinct().Should().HaveCount(people.Length + groups.Length, "each place hears its own");
    }

    /// <summary>A server in trouble, whose answers hold words as well.</summary>
    private void MeetTrouble(TelegramScene scene, int faults)
    {
        if (faults > 0)
        {
            scene.Telegram.PlanFault(new EmulatedFault.TooManyRequests(1), faults, "sendMessage");
            scene.Telegram.PlanFault(
                new EmulatedFault.Refusal(400, $"Bad Request: can't parse entities {Canary(0)}"), faults, "sendMessage");
            scene.Telegram.PlanFault(new EmulatedFault.MalformedAnswer(), faults, "getUpdates");
        }

        scene.Telegram.EnqueueRaw(scene.Bot, id => $"{{\"update_id\":{id},\"message\":{{\"text\":[\"{Canary(0)}\"]}}}}");
    }

    private static string Words(SentMessage sent) => sent.Text + Encoding.UTF8.GetString(sent.Document?.Content ?? []);

    /// <summary>A word that nothing else holds.</summary>
    /// <param name="place">The only chat that may hear it; 0 for none.</param>
    private string Canary(long place)
    {
        string word = "zyx" + string.Concat(Guid.NewGuid().ToString("N").Select(c => (char)('a' + Convert.ToInt32(c.ToString(), 16))));
        _places[word] = place;
        return word;
    }
}
