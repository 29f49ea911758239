namespace Confidant.Memory.Intents;

/// <summary>Spanish words that decide how what stands beside them is taken. Accents are folded.</summary>
internal static class SpanishContextPhrases
{
    public const string Lines =
        """
        greeting = mm / mmm / hmm / hm / aja / wow / guau / vaya / a ver / espera / esperate / hola / oye / oiga
        / ey / eh / ah / oh / bueno / pues / buenas / buenos dias / buenas (tardes
        / noches) / perdon / perdona / ups
        / vale / ok / okay / si / claro / por supuesto / listo / de acuerdo / dale / mira / mire / escucha / che
        / uf / uy / disculpa
        thanks = gracias / muchas gracias / mil gracias / jaja / jajaja / lol / un saludo / te lo agradezco
        / gracias de antemano
        aside = por cierto / ademas / tambien / ahora / la verdad / en serio / de verdad / de hecho / sinceramente
        / a proposito / mejor
        / para que conste / que sepas que / para que lo sepas / solo para que sepas / pensandolo bien / te lo ruego
        / lo digo en serio / por dios / solo
        notice = recuerda que / no olvides que / ten en cuenta que / toma nota de que / apunta que / anota que
        / que conste que / como te dije
        slip = (fue / era) (un error / mentira / una mentira / una broma / broma / falso) / me equivoque
        / estaba bromeando / (deshaz / cancela) eso
        / [ay no / uy no / ay / uy / ups] [,] (chat / grupo / canal) equivocado / me equivoque de (chat / grupo
        / canal / persona / ventana)
        / ese mensaje no era para (ti / vos / usted / aqui) / no era para (ti / vos / aqui) / ignora (eso / esto)
        open = [esto / eso] no es [ningun / un / nada] (secreto / privado / confidencial) / no hay problema / por mi
        law = [segun / por / conforme a / bajo] [el / la / ley] (rgpd / gdpr / lopd / ley de proteccion de datos)
        time = todavia / aun / ya / ya mismo / ahora mismo / inmediatamente / para siempre / por completo
        / del todo / por ahora
        / de momento / cuanto antes
        memory = de tu (memoria / base de datos / registro / sistema / cabeza) / de tus (registros / recuerdos
        / archivos / datos)
        filler: no , / <slip> / <open> / <law> / por fa / por favor / please / <greeting> / <thanks> / <aside>
        / <notice> / <time> / <memory> / si quieres
        / si te parece / asi que / entonces
        / bot / asistente / confidant / @bot / entendido / te lo pido / te pido por favor
        plea: please / por fa / por favor / te lo ruego / te lo pido
        connective: y / e / pero / o / asi que / por favor / tambien / ademas / aunque / mas
        reason: porque / ya que / puesto que / hasta / hasta que / mientras / cuando / si / salvo / a menos que
        / aunque / antes de que / pues
        / era (broma / una broma / mentira / un error / falso) / no es (verdad / cierto) / me equivoque
        / estaba (bromeando / de broma / borracho)
        / no debi (decirlo / haberlo dicho / decir eso) / fue (un error / una broma / mentira) / no era (verdad
        / cierto) / nunca
        firstperson: que (estoy / soy / tengo / he / mi / me / yo / voy / vivo / trabajo) / yo / mi / me / estoy
        / soy / tengo / he / nosotros / nuestro / nuestra / vamos
        report: [me / le / nos / te / les] (dijo / dice / dicen / dijeron / decia / conto / cuenta / pidio / pide
        / pidieron / escribio / escribe
        / pregunto / pregunta / respondio / contesto / grito / grita / susurro / asegura / afirma / cree / piensa
        / insistio / insiste / digo / suelta / solto)
        [que / a <any> / @name] / segun / cito / llamada / llamado / titulada / titulado / cancion / pelicula
        / escena / dialogo / personaje / la frase
        / el comando / la palabra / dile / diles / digale / pidele
        condition: si / cuando / a menos que / salvo / excepto / hasta que / despues / antes / supon / supongamos
        / imagina / imaginate / finge / ojala
        / quiza / quizas / tal vez / a lo mejor / siempre que / mientras / en caso / hipoteticamente / digamos
        / harias / podrias / deberias / hasta / luego
        restriction: pero / excepto / salvo / no / nunca / solo / sin / aunque / menos / ni / tampoco / sino / luego
        / manana / mas tarde / anonimamente
        backward: eso / dije / dicho / decir / conte / contado / contarte / ultimo / ese / esa / escribi / decirte
        personal: (direccion / numero / correo / email / nombre / telefono / celular / movil / cumpleanos / edad
        / sueldo
        / salario / trabajo / ubicacion / ciudad / nacionalidad / diagnostico / enfermedad / religion / genero
        / sexualidad / billetera / wallet / dni / pasaporte / iban / usuario) [de (casa / telefono / celular
        / movil / correo
        / trabajo / la casa / telegram / twitter / nacimiento)]
        / fecha de nacimiento / correo electronico / historial medico / nombre completo / cuenta bancaria
        / datos (medicos / bancarios / de contacto)
        pronoun: mis / nuestro / nuestra / eso / esto / ello / el / ella / ellos / ellas / ti / mi / me
        / nosotros / ustedes / vosotros / todo
        / nada / algo / cosas / ayer / hoy / vida / usted
        topicstop: que (hay / esta / estan / tiene / tienen) / y / e / o / u / pero / asi / si / cuando / porque
        / entonces / salvo / excepto / aunque / hasta
        / vamos / menos / sino
        topicjoin: y (mi / mis / su / sus / el / la / los / las / nuestro / nuestra)
        nohandle: dev / fan / admin / mod / miembro / usuario / usuaria / famoso / famosa / popular / todavia
        / aun / ya / solo / yo
        / feliz / adicto / adicta / anonimo / anonima / privado / privada / secreto / publico / publica / siempre
        / nuevo / nueva / largo / corto / feo
        / raro / igual / este / esta / ese / esa / el / la
        / un / una / mi / tu / muy / nada / complicado / dificil / facil / imposible / distinto / malo / bueno
        / horrible / aqui / abajo / arriba / viejo / vieja
        / no / que / cualquiera / todos / loco / loca / bloqueado / normal / antes / siempre / otro
        tag: vale / ok / okay / si / por favor / de acuerdo / eh / bueno / entendido / dale / estamos / listo
        """;
}
