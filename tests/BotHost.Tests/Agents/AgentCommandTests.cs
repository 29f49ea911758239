using System.Text;
using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Agents;

public sealed class AgentCommandTests
{
    private static readonly (string, string)[] _agents = [("Agents:0:Name", "Nora"), ("Agents:0:Preset", "support_assistant")];

    [Fact]
    public async Task The_list_shows_who_answers_and_buttons_for_the_others()
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.AskAsync("Ana", "/agent new My helper data_analyst");

        OutgoingMessage list = await bot.AskAsync("Ana", "/agent");
        OutgoingMessage switched = await bot.PressAsync("Ana", list, "Talk to Nora");

        list.Text.Should().StartWith(
            "You are talking to My helper.\n\nFor everybody:\n• Confidant\n• Nora – Empathetic customer support\n\nYour own:\n• My helper – Business intelligence expert");
        list.Buttons.SelectMany(static row => row).Select(static button => button.Label)
            .Should().Equal("Talk to Confidant", "Talk to Nora");
        switched.Text.Should().StartWith("You are talking to Nora now. It does not know what you told My helper,");
        (await bot.AskAsync("Ana", "Who are you?")).Text.Should().StartWith("I'm Nora,");
    }

    [Fact]
    public async Task An_own_agent_is_made_changed_and_speaks_as_it_was_made()
    {
        await using PipelineHarness bot = await StartAsync();

        string made = (await bot.AskAsync("Ana", "/agent new Max marketing_maestro")).Text;
        string greeting = (await bot.AskAsync("Ana", "Hi!")).Text;
        string preset = (await bot.AskAsync("Ana", "/agent preset data_analyst")).Text;
        string named = (await bot.AskAsync("Ana", "/agent set name Maxine")).Text;
        string role = (await bot.AskAsync("Ana", "/agent set role keeper of the books")).Text;
        string introduced = (await bot.AskAsync("Ana", "Who are you?")).Text;
        await bot.AskAsync("Ana", "/agent set language es");
        string spanish = (await bot.AskAsync("Ana", "Who are you?")).Text;
        string reset = (await bot.AskAsync("Ana", "/agent set role")).Text;

        made.Should().StartWith("Max is yours. You are talking to Max now. It does not know what you told Confidant,");
        greeting.Should().StartWith("Hey Ana! Ready to grow?");
        preset.Should().Be("Done: Max is changed.\n\nMax\npreset: data_analyst");
        named.Should().StartWith("Done: Maxine is changed.");
        role.Should().Contain("role: keeper of the books");
        introduced.Should().StartWith("I am Maxine, a business").And.EndWith("My role: keeper of the books.");
        spanish.Should().StartWith("Soy Maxine, analista").And.EndWith("Mi papel: keeper of the books.");
        reset.Should().Be("Hecho: Maxine ha cambiado.\n\nMaxine\npreset: data_analyst\nidioma: es");
    }

    [Fact]
    public async Task An_agent_that_answers_in_its_own_language_still_understands_what_it_is_told()
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.AskAsync("Ana", "/agent new Sol");
        await bot.AskAsync("Ana", "/agent set language spanish");

        string noted = (await bot.AskAsync("Ana", "I live in Lisbon")).Text;
        await bot.SettleAsync();
        string told = (await bot.AskAsync("Ana", "Where do I live?")).Text;

        noted.Should().BeOneOf(
            "Entendido, lo recordaré.", "Anotado. Lo tendré en cuenta.", "Gracias por contármelo. Lo recordaré.");
        told.Should().Be("Vives en Lisbon.");
        (await bot.AskAsync("Ana", "/mymemories Lisbon")).Text.Should().Contain("Ana lives in Lisbon");
    }

    [Theory]
    [InlineData("/agent set role boss", "That agent is not yours to change.*")]
    [InlineData("/agent preset data_analyst", "That agent is not yours to change.*")]
    [InlineData("/agent delete Nora", "That agent is not yours to change.*")]
    [InlineData("/agent delete Nobody", "There is no agent called Nobody.*")]
    [InlineData("/agent use Nobody", "There is no agent called Nobody.*")]
    [InlineData("/agent new nora", "There is an agent called nora already.*")]
    [InlineData("/agent new", "What shall it be called*")]
    [InlineData("/agent preset", "Ready-made characters:\n• neutral – *")]
    [InlineData("/agent dance", "/agent use NAME – talk to another agent\n*")]
    [InlineData("/agent use confidant", "You are talking to Confidant already.")]
    public async Task What_cannot_be_done_is_said(string command, string answer)
    {
        await using PipelineHarness bot = await StartAsync();

        (await bot.AskAsync("Ana", command)).Text.Should().Match(answer);
    }

    [Theory]
    [InlineData("/agent set name Nora", "There is an agent called Nora already.*")]
    [InlineData("/agent set name", "An agent's name is one line of at most 64 characters.")]
    [InlineData("/agent set language Klingon", "Choose en or es,*")]
    [InlineData("/agent set colour blue", "You can set name,*")]
    [InlineData("/agent preset wizard", "There is no preset called wizard.*")]
    public async Task What_an_own_agent_cannot_be_is_said(string command, string answer)
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.AskAsync("Ana", "/agent new Max");

        (await bot.AskAsync("Ana", command)).Text.Should().Match(answer);
        (await bot.AskAsync("Ana", $"/agent set role {new string('x', 201)}")).Text.Should().Be("That is too long: 200 characters at the most.");
        (await bot.AskAsync("Ana", "Who are you?")).Text.Should().StartWith("I'm Max. I remember");
    }

    [Fact]
    public async Task Nobody_has_more_than_twenty_agents()
    {
        await using PipelineHarness bot = await StartAsync();
        for (int i = 0; i < AgentLimits.AgentsOfOnePerson; i++)
        {
            await bot.AskAsync("Ana", $"/agent new Max {i}");
        }

        (await bot.AskAsync("Ana", "/agent new Max again")).Text.Should().StartWith("You have 20 agents,");
    }

    [Fact]
    public async Task Anothers_agent_can_neither_be_seen_nor_used()
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.AskAsync("Ana", "/agent new Max");

        (await bot.AskAsync("Ben", "/agent")).Text.Should().NotContain("Max");
        (await bot.AskAsync("Ben", "/agent use Max")).Text.Should().StartWith("There is no agent called Max.");
        (await bot.AskAsync("Ben", "/agent new Max")).Text.Should().StartWith("Max is yours.");
    }

    [Fact]
    public async Task A_deleted_agent_is_gone_once_that_is_confirmed_and_what_it_was_told_is_not()
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.AskAsync("Ana", "/agent new Max");
        await bot.AskAsync("Ana", "I live in Lisbon");
        await bot.SettleAsync();

        OutgoingMessage question = await bot.AskAsync("Ana", "/agent delete max");
        string kept = (await bot.PressAsync("Ana", question, "Keep it")).Text;
        string still = (await bot.AskAsync("Ana", "Who are you?")).Text;
        string gone = (await bot.PressAsync("Ana", await bot.AskAsync("Ana", "/agent delete Max"), "Delete it")).Text;
        string after = (await bot.AskAsync("Ana", "Where do I live?")).Text;

        question.Text.Should().Contain("/mymemories shows it, /forget erases it, and no agent answers from it");
        kept.Should().Be("All right, it stays.");
        still.Should().StartWith("I'm Max.");
        gone.Should().StartWith("Max is deleted.");
        after.Should().Be("I don't know where you live yet.");
        (await bot.AskAsync("Ana", "/mymemories")).Text.Should().Contain("Lisbon");
    }

    [Fact]
    public async Task Own_agents_are_exported_and_go_when_everything_is_forgotten()
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.AskAsync("Ana", "/agent new Max data_analyst");
        await bot.AskAsync("Ana", "/agent set instructions Count the <beans>.");

        OutgoingMessage json = await bot.AskAsync("Ana", "/export");
        OutgoingMessage page = (await bot.Platform.NextAsync()).Message;
        OutgoingMessage question = await bot.AskAsync("Ana", "/forget all");
        await bot.PressAsync("Ana", question, "Forget it");
        await bot.Platform.NextAsync();

        Encoding.UTF8.GetString(json.Document!.Content).Should().Contain("\"name\": \"Max\"")
            .And.Contain("\"preset\": \"data_analyst\"").And.Contain("Count the");
        Encoding.UTF8.GetString(page.Document!.Content).Should().Contain("Your agents").And.Contain("Count the &lt;beans&gt;.");
        question.Text.Should().StartWith("Your own agents go as well: Max.");
        (await bot.AskAsync("Ana", "/agent")).Text.Should().StartWith("You are talking to Confidant.").And.NotContain("Max");
    }

    [Fact]
    public async Task The_command_speaks_Spanish_and_takes_Spanish_words()
    {
        await using PipelineHarness bot = await StartAsync();

        string made = (await SaySpanishAsync(bot, "/agent nuevo Sol marketing_maestro")).Text;
        string role = (await SaySpanishAsync(bot, "/agent poner papel guía de viajes")).Text;
        string list = (await SaySpanishAsync(bot, "/agent")).Text;
        string used = (await SaySpanishAsync(bot, "/agent usar Nora")).Text;
        OutgoingMessage question = await SaySpanishAsync(bot, "/agent borrar Sol");

        made.Should().StartWith("Sol es tuyo. Ahora hablas con Sol. No sabe lo que contaste a Confidant,");
        role.Should().Contain("papel: guía de viajes");
        list.Should().StartWith("Estás hablando con Sol.\n\nPara todos:\n• Confidant\n• Nora – Atención al cliente con empatía\n\nTuyos:\n• Sol – guía de viajes");
        used.Should().StartWith("Ahora hablas con Nora.");
        question.Text.Should().StartWith("¿Borrar a Sol?");
        question.Buttons.SelectMany(static row => row).Select(static button => button.Label).Should().Equal("Borrarlo", "Conservarlo");
    }

    private static Task<OutgoingMessage> SaySpanishAsync(PipelineHarness bot, string text)
    {
        IncomingMessage message = bot.Private("Ana", text);
        return bot.SendAsync(message with { Sender = message.Sender with { Language = "es" } });
    }

    private static Task<PipelineHarness> StartAsync() => PipelineHarness.StartAsync(null, null, _agents);
}
