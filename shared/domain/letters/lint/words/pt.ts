import type { LanguageWords } from '../concepts'

/** Portuguese, of Brazil and of Portugal. */
export const pt: LanguageWords = {
  usual:
    'o a os as de do da dos das um uma e que em no na para por com nao seu sua se voce obrigado obrigada ola pedido pacote mensagem foi esta ao ou mais nos nosso nossa pelo pela e caro bom dia ser ja ainda quando pode hoje ontem enviamos',
  sensitive:
    'avaliacao avaliacoes comentario opiniao estrela estrelas positiva positivo negativa negativo remover remova apagar excluir exclua alterar mudar editar reembolso cupom cupao desconto presente brinde cancelar retirar',
  concepts: {
    review: 'resenha*, review, reviews, critica|criticas na amazon',
    rating:
      'avaliac*, avaliacao, avaliacoes, comentario, comentarios, opiniao, opinioes, classificac*, nota, notas, critica, criticas, pontuacao',
    feedback: 'feedback, feedbacks, avaliacao|avaliacoes|comentario|opiniao|classificacao do|de|ao|sobre o? vendedor',
    seller: 'vendedor, vendedores, nossa loja',
    wrote:
      'aquilo|isso|o que _2 escreveu|publicou|disse|postou|escreveste, o que _2 escrito|publicado|dito, suas palavras, seu texto, sua publicacao, sua postagem, seu post, suas linhas, seu veredito, o que foi escrito',
    stars:
      '★, ★★, ★★★, ★★★★, ★★★★★, 1|2|3|4|5|uma|duas|tres|quatro|cinco|algumas|mais estrela|estrelas, suas|as|das estrelas, estrelinhas',
    top: '5|cinco estrelas|estrelinhas, ★★★★, ★★★★★, nota maxima|10|mil, pontuacao|avaliacao|classificacao maxima, maxima avaliacao|pontuacao, melhor nota|avaliacao|pontuacao|classificacao, 5 de 5, 10 de 10, cinco de cinco, todas as estrelas, nota mais alta',
    positive:
      'positivo|positiva|positivos|positivas, boa|boas|bonita|otima|excelente|melhor|gentil|favoravel|bela avaliacao|avaliacoes|opiniao|resenha*|nota|palavras|classificacao, bom|bons|otimo|belo comentario|comentarios|feedback, avaliacao|comentario|opiniao|palavras favoravel|favoraveis|mais favoravel|melhor|gentil|gentis, recomendar nos, nos recomendar, recomende nos, falar bem, elogi*, polegar para cima',
    negative:
      'negativ*, ma, mas avaliac*, mau, ruim, ruins, baixa, baixo, critica, uma estrela, 1 estrela, duas estrelas, desfavoravel, injusta, pessim*',
    post: 'deixar, deixe, deixa, deixem, escrever, escreva, escreve, partilhar, partilhe, compartilhar, compartilhe, publicar, publique, dar, de, dando, postar, poste, colocar, atribuir, atribua, enviar uma, fazer, faca, registrar, registre, deixasse, escrevesse, fizer',
    rateUs:
      'avaliar nosso|o|a|nos|seu|sua, avalie nos|o|a|nosso|seu|sua, nos avaliar|avalie, avaliar nos, classifique nos|o|a, classificar o|a|nos, deixar|deixe|escrever|escreva|partilhar|partilhe|compartilhar|compartilhe|publicar|publique|dar|de|postar|poste|atribuir|fazer|faca|registrar _5 avaliac*|comentario|comentarios|opiniao|resenha*|feedback|estrelas|nota|classificacao, contar aos|para outros, conte aos|a outros, uma avaliacao na, sua opiniao _4 amazon, escreva|conte|fale na amazon, escreva|conte|fale sobre|do|da _5 na amazon',
    aloud:
      'publicamente, em publico, mundo inteiro, todo mundo, toda a gente, todos, outros clientes|compradores, aos outros, online, na pagina',
    change:
      'alterar, altere, altera, altera la, alterassem, alterasse, mudar, mude, muda, mudasse, modificar, modifique, modifica, editar, edite, editasse, atualizar, atualize, atualizasse, corrigir, corrija, rever, reveja, revisse, revisar, revise, melhorar, melhore, ajustar, ajuste, adaptar, reconsiderar, reconsidere, repensar, repense, refletir, pensar _2 novo|novamente|melhor, pensar outra vez, reformular, suavizar, subir, aumentar, aumente, elevar, reescrever, transformar, retificar, alteracao, atualizacao, olhar de novo|novamente, voltar atras, mudar de ideias, converter, reavaliar, reavalie',
    remove:
      'remover, remova*, remove, removesse, remove la, apagar, apague, apagasse, excluir, exclua, excluisse, eliminar, elimine, eliminasse, retirar, retire, retirasse, deletar, delete, tirar, tire, fazer desaparecer, desaparecer, sumir, remocao, exclusao, retirada, suprimir, ocultar, anular a',
    gone: 'desapareca, desaparecer, desaparece, desaparecida, suma, removida, apagada, excluida, retirada, alterada, atualizada, modificada, corrigida, eliminada, mudada, removido, apagado, excluido, nao esteja mais, deixe de, sumir, ja nao esteja',
    it: 'a, o, la, lo, as, os, ela, ele, isso, isto',
    please:
      'por favor, poderia, pode, pedimos, pedimos lhe, pedir, gentileza, se possivel, poderiam, seria possivel, faria o favor, importa se, agradecemos se, convidamos, talvez, ajude nos, nos ajude, nao se esqueca, lembre se, basta, deve, deveria, e so, imploramos, pedia, pediamos, solicitamos, tenha a bondade, queira, quer, so pedimos, considere, gostaria de',
    ask: 'esperamos, espero, agradeceriamos, agradecemos, agradecidos, gratos, gostariamos, adorariamos, ajudaria, ajudar nos, nos ajudaria, seria otimo|bom|maravilhoso|fantastico|importante, ficariamos, contamos com, desejamos, significaria, muito importante, valorizamos, apreciariamos, tudo o que',
    noAsk:
      'nao _3 pedimos, nao pedimos, nao solicitamos, nao exigimos, nao oferecemos, nao esperamos, nao queremos, nao podemos _3 pedir|oferecer|alterar|remover, nao depende, nao esta ligad*|relacionad*|condicionad*, nada em troca, sem pedir, sem condicoes, independentemente, seja qual, seja ela, qualquer que, nunca pedimos, nenhuma obrigacao, nenhum desconto|cupom|brinde|presente, nao pretendemos, nem',
    noNeed:
      'nao precisa, nao e preciso, nao e necessario, nao ha necessidade, nao tem de|que, nao deve, nao deixe, nao escreva, sem necessidade, sem alterar|mudar|remover, nao faz falta, nao _2 altere|remova|apague, nada a alterar, desnecessario',
    not: 'nao, nenhum*, nunca, menos de, sem, nem, jamais',
    mention:
      'foi|foram|ser|sido _2 removid*|apagad*|alterad*|publicad*|excluid*, amazon removeu|remove|decide|analisa|excluiu, so a amazon, apenas a amazon, somente a amazon, perguntou como|por|se, pergunta como|por|se, obrigado|obrigada pela|pelo|por sua? seu? avaliacao|comentario|opiniao|resenha|feedback|classificacao, lemos|vimos a|o sua|seu, lemos sua|seu, obrigado por ter|atualizar|alterar|avaliar',
    we: 'nos, eu, amazon, nossa equipe, nossa equipa, fabricante, fabrica, transportadora, alteramos, enviamos, mudamos, vamos, removemos, corrigimos, podemos, iremos, atualizamos',
    you: 'voce, tu, voces',
    but: 'mas, porem, contudo, so que, entretanto',
    condition:
      'se, assim que, quando, depois, apos, desde que, caso, contanto, uma vez, na condicao, so se, enquanto, entao, logo que',
    exchange:
      'em troca, como agradecimento, em agradecimento, para agradecer, como forma de, sob condicao, unica condicao, uma condicao, com a condicao, condicao, pela|por|cada sua? uma? avaliac*|comentario|opiniao|remocao|alteracao, recompensa*, premi*, captura, print, comprovativo, comprovante, assim que, apos _3 remocao|alteracao|exclusao|publicacao|remover|apagar, so pedimos, se _3 remover|apagar|excluir|alterar|mudar|deixar|escrever|retirar|publicar|avaliar, unica coisa, tudo o que pedimos, e receba|ganhe|receberá|recebera, e ganha, retribuir, retribuiremos, acordo, gratidao, compensar, desde que, o unico',
    possible: 'e possivel, pode, possibilidade, podera, tem a opcao, livre para',
    happy:
      'satisfeit*, content*, feliz, gostou, gosta, gostar, adora, adorou, encantad*, tudo bem, correu bem, tudo certo, agradou, gosto, ficou feliz, atendeu',
    unhappy:
      'nao _3 satisfeit*|content*|feliz|gostou|gostar|gosta|perfeito|agradou|atendeu, insatisfeit*, descontent*, desapontad*, decepcionad*, senao, caso contrario, se nao, problema*, algo nao, algo errado, menos de 5|cinco, reclamac*, insatisfacao, desagrado, queixa*',
    contact:
      'contacte nos, contactar nos, nos contactar, entre em contacto|contato, entrar em contacto|contato, contate nos, nos contate, contatar nos, escreva nos, nos escreva, escreva|fale|diga|conte _2 para nos, fale connosco|conosco, fale primeiro, falar connosco|conosco, diga nos, nos diga, dizer nos, avise nos, nos avise, responda nos, nos informe, informe nos, de nos _3 oportunidade|chance, nos de _3 oportunidade|chance, dirija se, procure nos, nos procure, conte nos, nos conte, contacte',
    before: 'antes, primeiro, em vez, ao inves, diretamente, em privado, em particular, entre nos, sem, previamente',
    harm: 'prejudica*, prejuizo, danifica, pequena empresa, empresa familiar, negocio familiar, pequeno negocio, imploramos, imploro, suplicamos, suplico, sobreviv*, fechar, suspens*, advogado, acao judicial, processar, demitid*, despedid*, emprego, empregos, trabalho, chefe, meus filhos, nossos filhos, piedade, pena de, arruina*, destroi, destruir, magoa, penaliza*, punid*, faz mal, sustento, familia',
    benefit:
      'pagaremos, pagamos lhe, vale presente, vale presentes, vales presente, cartao presente, cartao oferta, cheque oferta, cheque presente, gift card, vale compras, vale de compras, dinheiro vivo, recompensa, premio, bonus, cashback, brinde, brindes, gratis, produto|artigo|luminaria|lampada gratis|gratuito|gratuita, segundo|segunda _2 gratis|gratuit*, sorteio, rifa, garantia estendida, extensao de garantia, garantia adicional, garantia extra, oferecemos lhe r, pix de',
    free: 'gratis, de graca, gratuit*, sem custo',
    gift: 'presente, presentes, surpresa, lembranca, mimo, oferta para si, lembrancinha',
    give: 'receba, recebera, receber, ganhe, ganha, enviamos, oferecemos, damos, tera, espera, enviaremos, daremos, garantimos, obtenha, oferecer, mandamos',
    refund:
      'reembols*, devolver* _4 dinheiro|valor|tudo|montante, devolvemos _4 dinheiro|valor|tudo, devolveremos, devolucao do dinheiro|valor, dinheiro de volta, valor de volta, preco de compra, estorn*, ressarci*, compensacao, indemniz*, indeniz*, restitui*',
    coupon:
      'cupom, cupons, cupao, cupoes, desconto*, codigo promocional, codigo de desconto, promoc*, voucher*, codigo, vale desconto',
    used: 'usou, usado, utilizou, utilizado, na compra, aplicado, aplicou',
    marketing:
      'proxima compra|encomenda, proximo pedido, proximas compras, novidade*, nova colecao, novos produtos|modelos|artigos, nossos outros, outros produtos, nossa gama, nossa linha, nosso catalogo, oferta|ofertas especial|especiais, aproveite, saldos, liquidacao, descubra, visite a|nossa|o|nosso, conheca a|nossa|nossos, newsletter, inscreva se, siga nos, nos siga, black friday, tambem pode interessar, nao perca, so hoje, somente hoje, recomende _3 amigos, indique _3 amigos, nossa _1 colecao',
    buy: 'comprar, compra, compre, encomendar, encomende, pedir, pagar, paga, pagamento, vender, vendemos, venda, adquirir, negocio, pedido',
    outside:
      'diretamente connosco|conosco|de|com|a|no|na|em|da|do|pelo nos|nosso|nossa, diretamente connosco|conosco, direto connosco|conosco, fora da amazon, fora do amazon, sem a? amazon, sem passar, em vez da amazon, em vez de _3 amazon, ao inves da amazon, por fora, contornar, nosso|proprio site|loja, nossa|propria loja online|virtual, nossa pagina, loja propria, ebay, mercado livre, olx, shopee, sem intermediario*, comissao, comissoes, em privado, outra plataforma, outro site, entre nos, taxas da amazon, sem taxas, direto com a gente, nosso site',
    payment:
      'paypal, pix, transferencia, iban, western union, boleto, conta bancaria, mb way, mbway, bitcoin, dinheiro vivo, deposito, nossa conta',
    cheaper:
      'mais barato, mais barata, menos, barato, economiz*, poupa*, poupe, melhor preco, preco melhor|menor|especial, desconto, mais em conta, preco mais baixo',
    cancel: 'cancelar, cancele, cancela, cancelamento, cancela lo, anular o, anule',
    wantsCancel:
      'mensagem sobre o cancelamento, deseja _4 cancelar, quer _4 cancelar, pretende _4 cancelar, gostaria _3 cancelar, pediu _4 cancel*, solicitou _4 cancel*, seu pedido de cancelamento, sua solicitacao de cancelamento, como pediu, como solicitou, como solicitado, conforme solicitado, conforme pediu, ja nao quer|deseja|precisa, nao quer|quiser|deseja|desejar|precisa|precisar mais, pedido de cancelamento, solicitacao de cancelamento, mudou de ideia*',
    self: 'voce mesmo, voce mesma, por si, si mesmo, si proprio, pela sua conta, da sua conta, na sua conta, da sua parte, do seu lado, proprio, propria',
    thanks: 'obrigado, obrigada, agradec*, esperamos que _3 goste, bom dia, confianca, bem vind*, um prazer, otimo dia',
    help: 'duvida*, pergunta*, disposicao, ajuda lo, nao hesite, estamos aqui, ajudar',
    confirm:
      'enviado, recebemos, confirmamos, confirmacao, a caminho, entregue, em preparacao, preparado, em processamento, rastreio, rastreamento, saiu, chegou, despachado, embalado, transito, postado, expedido',
    problem:
      'atras*, infelizmente, desculp*, lament*, danificad*, errad*, erro, erros, falta, faltam, problema*, avaria*, defeit*, quebrad*, partid*, alfandeg*, esgotad*, substitu*, perdid*, extravi*, incomplet*, precisamos, precisa, endereco, morada, reembols*, cancel*, pesa, em vez, responda, seguranca, deve, nao, poderia, indique, agend*',
    innocent:
      'avaliacao do|dos|da|de dano*|caso|situacao|risco|sinistro, comentario do|da|de transportador*|entregador|estafeta, comentario sobre o|a _1 fecho|manual|embalagem|ziper, obrigado|obrigada pelo|pela|pelos seu? sua? comentario sobre, obrigado pelo feedback|comentario sobre, feedback sobre o|a _1 fecho|manual|embalagem|ziper, feedback da|do transportadora|armazem, nota fiscal, notas fiscais, nota de, tome nota, opiniao tecnica, mudou de opiniao, mudar de opiniao, tem _2 estrelas, cordao|guirlanda|projetor|cortina _4 estrelas, hotel _3 estrelas, positivo ou negativo, positiva ou negativa, positivos ou negativos, boa ou ma|ruim, bom ou ruim|mau, polo positivo|negativo, resposta positiva, embrulho de presente|presentes, papel de presente, para presente, como presente, mensagem de presente, estar presente, esteja presente, presente em casa, embalagem de presente, diretamente da amazon|na amazon|com a amazon|pela amazon|ao|a voce|si|com a transportadora, direto da amazon, sua conta bancaria, na sua conta, substituicao gratuita, devolucao gratuita, reembolso na, codigo de barras|rastreio|rastreamento|erro|acesso, codigo qr, codigo postal, codigo do|da, retire a pelicula, remova a pelicula, pelicula, troque as pilhas, alterar o endereco, alterar a morada, mudar o endereco, meio de pagamento, metodo de pagamento, forma de pagamento, seja ela qual, mas tarde',
  },
}
