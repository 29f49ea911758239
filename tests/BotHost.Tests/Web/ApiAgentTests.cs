using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Web;

public sealed class ApiAgentTests(SharedApiScene shared) : IClassFixture<SharedApiScene>
{
    private readonly string _ana = shared.NewPerson("Ana");
    private readonly string _ben = shared.NewPerson("Ben");

    private ApiScene Scene => shared.Scene;

    [Fact]
    public async Task The_presets_are_listed_the_neutral_one_first()
    {
        ApiReply reply = await Scene.GetAsync(ApiScene.AdminKey, "presets");

        reply.Json.EnumerateArray().Select(static preset => preset.GetProperty("preset_name").GetString())
            .Should().Equal("neutral", "content_creator", "data_analyst", "marketing_maestro", "support_assistant");
    }

    [Fact]
    public async Task What_one_agent_is_told_another_does_not_know_and_a_persons_context_both_do()
    {
        string token = await Scene.MakeTokenAsync(_ana);
        Guid max = await MakeAgentAsync(token, "Max");
        Guid withMax = await BeginAsync(token, max);

        await Scene.SayAsync(token, "My sister Marta has a red bicycle.", withMax);
        await Scene.SayAsync(token, "My company is TechFlow AI.", withMax);
        await Scene.Host.SettleAsync();

        (await Scene.SayAsync(token, "What does my sister Marta have?", withMax)).Response.Should().Contain("bicycle");
        (await Scene.SayAsync(token, "What does my sister Marta have?")).Response.Should().NotContain("bicycle");
        (await Scene.SayAsync(token, "What is my company called?")).Response.Should().Contain("TechFlow AI");
    }

    [Fact]
    public async Task An_agent_of_ones_own_is_nobody_elses_and_the_operators_are_everybodys()
    {
        string ana = await Scene.MakeTokenAsync(_ana);
        string ben = await Scene.MakeTokenAsync(_ben);
        string name = shared.NewPerson("Operator's");
        Guid own = await MakeAgentAsync(ana, "Max");
        Guid common = await MakeAgentAsync(ApiScene.AdminKey, name);

        (await AgentsAsync(ana)).Should().Contain(own).And.Contain(common);
        (await AgentsAsync(ben)).Should().NotContain(own).And.Contain(common);
        (await AgentsAsync(ApiScene.AdminKey)).Should().NotContain(own).And.Contain(common);
        (await BeginAsync(ben, common)).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("""{"agent_name":"","preset_name":"neutral"}""", 400, "The agent_name is not valid")]
    [InlineData("""{"agent_name":"Max","preset_name":"pirate"}""", 400, "There is no such preset")]
    [InlineData("""{"preset_name":"neutral"}""", 400, "The agent_name is not valid")]
    public async Task An_agent_that_cannot_be_made_is_refused_with_a_cure(string body, int status, string title)
    {
        ApiReply reply = await Scene.PostAsync(ApiScene.AdminKey, "agents", body);

        reply.Status.Should().Be(status);
        reply.Title.Should().Be(title);
    }

    [Fact]
    public async Task A_name_is_taken_once()
    {
        string token = await Scene.MakeTokenAsync(_ana);
        await MakeAgentAsync(token, "Max");

        (await Scene.PostAsync(token, "agents", """{"agent_name":"max"}""")).Title.Should().Be("There is an agent of that name");
    }

    private async Task<Guid> MakeAgentAsync(string token, string name)
    {
        ApiReply made = await Scene.PostAsync(token, "agents", $$"""{"agent_name":"{{name}}","preset_name":"marketing_maestro"}""");
        made.Status.Should().Be(201, made.Text);
        return made.Json.GetProperty("agent_id").GetGuid();
    }

    private async Task<Guid> BeginAsync(string token, Guid agent) =>
        (await Scene.PostAsync(token, "sessions", $$"""{"agent_id":"{{agent}}"}""")).Session;

    private async Task<IEnumerable<Guid>> AgentsAsync(string token) =>
        (await Scene.GetAsync(token, "agents")).Json.EnumerateArray().Select(static agent => agent.GetProperty("agent_id").GetGuid());
}
