using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Memory.Tests.Context;

public sealed class ContextKindsTests
{
    private static readonly DateTimeOffset _saturday = new(2026, 11, 21, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("My company is TechFlow AI, we sell to banks", "company", "TechFlow AI")]
    [InlineData("I work at TechFlow AI", "company", "TechFlow AI")]
    [InlineData("I'm the CEO of TechFlow", "role", "CEO of TechFlow")]
    [InlineData("I am a marketing director", "role", "marketing director")]
    [InlineData("My job title is data analyst", "role", "data analyst")]
    [InlineData("My position is CTO", "role", "CTO")]
    [InlineData("I work in marketing", "industry", "marketing")]
    [InlineData("My industry is renewable energy", "industry", "renewable energy")]
    [InlineData("I want detailed answers", "detail_level", null)]
    [InlineData("Keep it short", "detail_level", null)]
    [InlineData("Keep answers formal", "communication_style", null)]
    [InlineData("I prefer a casual tone", "communication_style", null)]
    [InlineData("No emojis please", "communication_style", null)]
    [InlineData("Please answer in Spanish", "language", null)]
    [InlineData("I use Figma and Slack", "tools", "Figma and Slack")]
    [InlineData("My tools are Figma and Notion", "tools", "Figma and Notion")]
    [InlineData("I'm building an app called Zed", "projects", "an app called Zed")]
    [InlineData("My goals are growth and retention", "goals", "growth and retention")]
    [InlineData("My biggest challenge is customer churn", "challenges", "customer churn")]
    [InlineData("Call me Annie", "name", "Annie")]
    [InlineData("Mi empresa se llama TechFlow", "company", "TechFlow")]
    [InlineData("Soy directora de marketing", "role", "directora de marketing")]
    [InlineData("Mi cargo es analista de datos", "role", "analista de datos")]
    [InlineData("Soy ingeniera de datos", "role", "ingeniera de datos")]
    [InlineData("Trabajo en el sector financiero", "industry", "financiero")]
    [InlineData("Mi sector es la energía renovable", "industry", "la energía renovable")]
    [InlineData("Prefiero respuestas detalladas", "detail_level", "detalladas")]
    [InlineData("Prefiero un tono informal", "communication_style", "informal")]
    [InlineData("Uso Figma y Slack", "tools", "Figma y Slack")]
    [InlineData("Mi proyecto actual es el lanzamiento de Atlas", "projects", "el lanzamiento de Atlas")]
    [InlineData("Mi objetivo es llegar a 10000 seguidores", "goals", "llegar a 10000 seguidores")]
    [InlineData("Mi principal problema es el tiempo", "challenges", "el tiempo")]
    public void What_belongs_to_a_person_is_learned_with_its_value(string text, string kind, string? value)
    {
        ExtractedMemory memory = Extract(text)[0];

        ContextKinds.Includes(memory).Should().BeTrue();
        ContextKinds.Of(memory.Topic, memory.Attribute)!.Name.Should().Be(kind);
        memory.Value.Should().Be(value);
    }

    [Theory]
    [InlineData("I live in Lisbon")]
    [InlineData("I have two cats")]
    [InlineData("My brother Tom works at Siemens")]
    [InlineData("We use Postgres")]
    [InlineData("My team uses Jira")]
    [InlineData("My boss Tom uses Figma")]
    [InlineData("Marta is a product manager")]
    [InlineData("Usamos Postgres")]
    public void What_is_of_others_or_of_another_kind_does_not_belong_to_the_person(string text) =>
        Extract(text).Should().NotContain(static memory => ContextKinds.Includes(memory));

    [Fact]
    public void Every_kind_is_found_by_its_section_and_name_and_by_what_states_it()
    {
        ContextKinds.All.Select(static kind => (kind.Section, kind.Name)).Should().OnlyHaveUniqueItems();
        ContextKinds.All.Should().AllSatisfy(static kind =>
        {
            ContextKinds.Find(kind.Section, kind.Name).Should().Be(kind);
            ContextKinds.Of(kind.Topic, kind.Attribute).Should().Be(kind);
        });
        ContextKinds.Find(ContextSection.UserProfile, "tools").Should().BeNull("that is of another section");
    }

    private static IReadOnlyList<ExtractedMemory> Extract(string text) => new OfflineExtractor(new TextAnalyzer()).Extract(
        new LearningSource(
            new MessageId(Guid.NewGuid()),
            new UserId(Guid.NewGuid()),
            "Ana",
            text,
            LanguageDetector.Detect(text) ?? Language.English,
            _saturday));
}
