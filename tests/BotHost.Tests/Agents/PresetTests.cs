using Confidant.BotHost.Agents;
using Confidant.BotHost.Models;
using Confidant.BotHost.Models.Offline;
using Confidant.BotHost.Startup;
using Confidant.BotHost.Tests.Models;
using Confidant.BotHost.Turns;
using Confidant.Identity;
using Confidant.Memory;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Agents;

public sealed class PresetTests : IDisposable
{
    private static readonly string[] _names =
        ["neutral", "content_creator", "data_analyst", "marketing_maestro", "support_assistant"];

    private readonly OfflineResponder _responder = new(new TextAnalyzer());

    public static TheoryData<string, Language> Moments { get; } = Cross(
        ["Hi!", "I live in Lisbon", "Where do I work?", "Where do I live?", "Who are you?", "thanks", "What do you know about me?"],
        [Language.English, Language.Spanish]);

    [Fact]
    public void The_shipped_presets_load_with_the_neutral_one_first() =>
        PresetLibrary.All.Select(static preset => preset.Name).Should().Equal(_names);

    [Fact]
    public void A_preset_describes_itself_to_people_and_to_a_model()
    {
        Preset maestro = PresetLibrary.Find("Marketing_Maestro")!;

        maestro.Role.Should().Be("Digital marketing specialist");
        maestro.Personality.Should().StartWith("Data-driven and enthusiastic.").And.EndWith("what the numbers say.");
        maestro.Instructions.Should().StartWith("Think in goals").And.EndWith("Never make up figures.").And.NotContain("\n");
        maestro.English.Description.Should().Be("Data-driven, enthusiastic digital marketing specialist");
        maestro.Spanish.Description.Should().Contain("marketing digital");
        PresetLibrary.Find("nobody").Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Each_preset_answers_in_its_own_voice(string message, Language language)
    {
        var answers = new List<string>();
        foreach (string name in _names)
        {
            answers.Add(await AnswerAsync(name, message, language));
        }

        answers.Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData(Language.English, "You live in Lisbon.")]
    [InlineData(Language.Spanish, "Vives en Lisbon.")]
    public async Task Every_voice_tells_the_same_fact(Language language, string fact)
    {
        foreach (string name in _names)
        {
            (await AnswerAsync(name, "Where do I live?", language)).Should().EndWith(fact);
        }
    }

    [Fact]
    public async Task A_voice_fills_its_phrases_in()
    {
        foreach (Language language in new[] { Language.English, Language.Spanish })
        {
            foreach (string name in _names)
            {
                foreach (string message in new[] { "Hi!", "Who are you?", "Where do I work?", "What is my name?", "What does Bob like?" })
                {
                    (await AnswerAsync(name, message, language)).Should().NotContainAny("{", "}");
                }
            }
        }
    }

    [Fact]
    public void An_agents_own_settings_come_before_its_presets()
    {
        var agent = new Agent(Agent.Default.Id, "Nora") { Preset = "data_analyst", Personality = "Warm." };

        Persona persona = PersonaResolver.Resolve(agent);

        Preset preset = PresetLibrary.Find("data_analyst")!;
        persona.Should().Be(new Persona("Nora", "data_analyst", preset.Role, "Warm.", preset.Instructions));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("gone")]
    public void An_agent_without_a_preset_that_this_host_has_is_neutral(string? preset) =>
        PersonaResolver.Resolve(Agent.Default with { Preset = preset }).Preset.Should().Be("neutral");

    [Fact]
    public void A_file_that_lacks_something_says_what()
    {
        Action read = () => PresetReader.Read("# half\n\n## Role\n\nA half\n");

        read.Should().Throw<StartupException>().WithMessage("*half*text under Personality*");
    }

    public void Dispose() => _responder.Dispose();

    private static TheoryData<string, Language> Cross(string[] messages, Language[] languages)
    {
        var moments = new TheoryData<string, Language>();
        foreach (string message in messages)
        {
            foreach (Language language in languages)
            {
                moments.Add(message, language);
            }
        }

        return moments;
    }

    private async Task<string> AnswerAsync(string preset, string message, Language language)
    {
        Agent agent = Agent.Default with { Preset = preset };
        Prompt prompt = Told.Prompt('a', message, language, Told.Rows("a: I live in Lisbon")) with
        {
            Agent = agent,
            Persona = PersonaResolver.Resolve(agent),
        };
        return (await _responder.GetResponseAsync([], prompt.ToOptions())).Text;
    }
}
