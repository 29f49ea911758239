using Confidant.BotHost.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Turns;

public sealed class LearnedAnswerTests
{
    [Theory]
    [InlineData("The rehearsal is on Thursday.", "No, it's on Friday.", "When is the rehearsal?", "Friday", "Thursday")]
    [InlineData("The call is at 8 pm.", "Sorry, I meant 9 pm.", "When is the call?", "9 pm", "8 pm")]
    [InlineData("El ensayo es el jueves.", "Perdón, es el viernes.", "¿Cuándo es el ensayo?", "viernes", "jueves")]
    public async Task A_group_hears_the_corrected_date(string said, string corrected, string question, string right, string wrong)
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskInGroupAsync("Ana", "band", said);
        await host.SettleAsync();
        await host.AskInGroupAsync("Ana", "band", corrected);
        await host.SettleAsync();

        string answer = (await host.AskInGroupAsync("Ben", "band", question)).Text;

        answer.Should().Contain(right).And.NotContain(wrong);
    }

    [Theory]
    [InlineData("I am reading Middlemarch this month.", "What am I reading?", "Middlemarch")]
    [InlineData("I finished Dune yesterday.", "When did I finish Dune?", "finished Dune on")]
    [InlineData("This is private: I live in Coimbra", "Where do I live?", "You live in Coimbra.")]
    [InlineData("The next hike is on Saturday at 9.", "When is the next hike?", "Saturday")]
    [InlineData("Estoy leyendo Rayuela este mes.", "¿Qué estoy leyendo?", "Rayuela")]
    public async Task What_is_told_in_private_is_answered_in_private(string said, string question, string answer)
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", said);
        await host.SettleAsync();

        (await host.AskAsync("Ana", question)).Text.Should().Contain(answer);
    }

    [Theory]
    [InlineData("Marta is vegetarian.", "Who is vegetarian?", "Marta is vegetarian")]
    [InlineData("We decided to use Postgres.", "What did we decide?", "Ana and others decided to use Postgres.")]
    [InlineData("Hemos decidido usar Postgres.", "¿Qué decidimos?", "Ana y los demás han decidido usar Postgres.")]
    [InlineData("The door code is 4711.", "What is the door code?", "The door code is 4711.")]
    public async Task What_one_tells_a_group_another_is_answered_there(string said, string question, string answer)
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskInGroupAsync("Ana", "team", said);
        await host.SettleAsync();

        (await host.AskInGroupAsync("Ben", "team", question)).Text.Should().Contain(answer);
        (await host.AskInGroupAsync("Ben", "elsewhere", question)).Text.Should().NotContain(answer);
    }

    [Fact]
    public async Task A_place_that_one_left_is_no_answer_any_more()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "I live in Madrid.");
        await host.AskAsync("Ana", "I moved to Porto.");
        await host.SettleAsync();

        (await host.AskAsync("Ana", "Where do I live?")).Text.Should().Contain("Porto").And.NotContain("Madrid");
    }
}
